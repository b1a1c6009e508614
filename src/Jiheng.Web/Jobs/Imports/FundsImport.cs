using Jiheng.Data.Csv;
using Jiheng.Data.Reading;
using Jiheng.Domain.Quantities;
using Jiheng.Web.Api.Funds;

namespace Jiheng.Web.Jobs.Imports;

/// <summary>The lines of an instrument that is about to be issued (指标文明细); the heading is added by whoever issues it.</summary>
internal sealed record FundsBody(IReadOnlyList<InstrumentLineView> Lines, decimal Total);

/// <summary>Reads who gets how much (资金明细导入), 万元; amounts below zero are taken back.</summary>
internal static class FundsImport
{
    private static readonly Column Prefecture = Column.OptionalText("地州市", "地州", "单位");
    private static readonly Column County = Column.OptionalText("县市区", "县市");
    private static readonly Column Amount = Column.Figure("金额", Units.WanYuan, "资金", "此次下达", "下达金额");

    internal static ImportReading Read(string name, string text, UnitNames units, Diagnostics diagnostics)
    {
        var table = CsvTable.Parse(text, name, diagnostics, Prefecture, County, Amount);
        var (amounts, lines) = (new Dictionary<Guid, InstrumentLineView>(), new List<ImportLine>());
        foreach (var row in table.SoundRows)
        {
            if (units.Find(row, Prefecture, County, diagnostics) is not { } unit || diagnostics.IsWrong(row)) continue;
            var amount = row.Figure(Amount)!.Value.Value;
            if (!amounts.TryAdd(unit.Id, new InstrumentLineView(unit.Id, amount))) diagnostics.Error(row.At(Amount), unit.ShortName, "每个单位一行", "与前面的行重复，本行未计入；请合并或更正");
            else lines.Add(ImportLines.Ok(row.Line, unit.ShortName, $"{QuantityFormat.Shortest(amount)}万元"));
        }

        return ImportReading.Of(ImportKind.Funds, [.. lines, .. ImportLines.Of(diagnostics)], amounts.Count == 0 ? null : new FundsBody([.. amounts.Values], amounts.Values.Sum(static a => a.Amount)));
    }
}
