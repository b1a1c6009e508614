using Jiheng.Data.Csv;
using Jiheng.Data.Reading;
using Jiheng.Domain.Derivations;
using Jiheng.Domain.Quantities;

namespace Jiheng.Data.Cases;

/// <summary>Reads facts.csv (正文引用的数字) and breakdowns such as duplicates.csv (构成).</summary>
internal static class FactFile
{
    private static readonly Column Id = Column.Text("标识");
    private static readonly Column Name = Column.Text("名称");
    private static readonly Column Value = Column.Text("数值");
    private static readonly Column UnitName = Column.Text("单位");
    private static readonly Column Kind = Column.Text("类别");
    private static readonly Column People = Column.Figure("人数", Units.Person);
    private static readonly Column Remark = Column.OptionalText("说明");

    internal static IReadOnlyList<Derivation> Read(CaseFile file, Diagnostics diagnostics)
    {
        var facts = new List<Derivation>();
        foreach (var row in file.Table(diagnostics, Id, Name, Value, UnitName).Rows)
        {
            if (!NumberText.TryRead(row.Text(Value), out var value, out var decimals))
                diagnostics.Error(row.At(Value), row.Text(Value), "数字", "请改为半角数字，如 1234.56");
            else if (Units.Find(row.Text(UnitName)) is not { } unit)
                diagnostics.Error(row.At(UnitName), row.Text(UnitName), "计量单位，如 万人、元、%", "请改正单位");
            else facts.Add(Derivation.Input("facts." + row.Text(Id), row.Text(Name), new(value, unit, decimals), row.At(Value)));
        }

        return facts;
    }

    internal static IReadOnlyList<(string Name, Derivation Number, string Remark)> ReadBreakdown(CaseFile file, Diagnostics diagnostics) =>
    [
        .. file.Table(diagnostics, Kind, People, Remark).SoundRows.Select((row, i) => (
            row.Text(Kind), Derivation.Input($"breakdown.{i + 1}", row.Text(Kind), row.Figure(People)!.Value, row.At(People)), row.Text(Remark))),
    ];
}
