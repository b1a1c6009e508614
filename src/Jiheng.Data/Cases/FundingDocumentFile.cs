using Jiheng.Data.Csv;
using Jiheng.Data.Reading;
using Jiheng.Domain.Derivations;
using Jiheng.Domain.Quantities;
using Jiheng.Domain.SelfEvaluation;

namespace Jiheng.Data.Cases;

/// <summary>Reads instruments.csv: the documents by which money came and went (资金文件).</summary>
internal static class FundingDocumentFile
{
    private static readonly Column Number = Column.Text("文号");
    private static readonly Column Title = Column.Text("标题");
    private static readonly Column Issuer = Column.Text("发文机关");
    private static readonly Column Date = Column.Text("日期");
    private static readonly Column Way = Column.Text("方向");
    private static readonly Column Source = Column.Text("资金来源");
    private static readonly Column Batch = Column.OptionalText("批次");
    private static readonly Column Amount = Column.Figure("金额", Units.WanYuan);

    internal static IReadOnlyList<FundingDocument> Read(CaseFile file, Diagnostics diagnostics)
    {
        var table = file.Table(diagnostics, Number, Title, Issuer, Date, Way, Source, Batch, Amount);
        foreach (var row in table.Rows.Where(r => r.Text(Way) is not ("收到" or "下达")))
            diagnostics.Error(row.At(Way), row.Text(Way), "收到或下达", "请改为两者之一；本行未计入");
        return [.. table.SoundRows.Where(r => r.Text(Way) is "收到" or "下达").Select((row, i) => new FundingDocument(
            row.Text(Number), row.Text(Title), row.Text(Issuer), row.Text(Date), row.Text(Way) == "收到", row.Text(Source), row.Text(Batch),
            Derivation.Input($"instruments.{i + 1}.amount", row.Text(Number), row.Figure(Amount)!.Value, row.At(Amount))))];
    }
}
