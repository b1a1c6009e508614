using Jiheng.Data.Csv;
using Jiheng.Data.Reading;
using Jiheng.Domain.Derivations;
using Jiheng.Domain.FundStatements;
using Jiheng.Domain.Quantities;

namespace Jiheng.Data.Cases;

/// <summary>Fund statements as read from a case (基金收支案例), amounts in 亿元.</summary>
/// <param name="Title">Title of the statement.</param>
/// <param name="Year">年度.</param>
/// <param name="Unit">Who prepares it.</param>
/// <param name="Funds">The funds in printed order.</param>
/// <param name="Notes">Remarks to print.</param>
public sealed record FundCase(string Title, int Year, string Unit, IReadOnlyList<Fund> Funds, IReadOnlyList<string> Notes);

/// <summary>Reads fund.yaml (optional) and fund.csv.</summary>
internal static class FundCaseFile
{
    private static readonly Column FundName = Column.Text("险种");
    private static readonly Column Kind = Column.Text("类别");
    private static readonly Column Item = Column.Text("项目");
    private static readonly Column Parent = Column.OptionalText("上级项目");
    private static readonly Column Budget = Column.OptionalFigure("预算", Units.YiYuan, "预算数");
    private static readonly Column Actual = Column.OptionalFigure("实际", Units.YiYuan, "实际数", "决算数");
    private static readonly Column LastYear = Column.OptionalFigure("上年", Units.YiYuan, "上年数");

    internal static FundCase? Read(CaseInfo info, Diagnostics diagnostics)
    {
        var rows = info.File("fund.csv").Table(diagnostics, FundName, Kind, Item, Parent, Budget, Actual, LastYear).SoundRows.ToArray();
        var funds = rows.GroupBy(r => r.Text(FundName)).Select((g, i) => ReadFund(g.Key, i + 1, [.. g], diagnostics)).OfType<Fund>().ToArray();
        if (funds.Length == 0) return null;
        if (!info.Has("fund.yaml") || info.File("fund.yaml").Map(diagnostics) is not { } map) return new(info.Title, info.Year, "", funds, []);
        _ = map.OptionalText("unit");
        var read = new FundCase(map.Text("title"), (int)map.Number("year"), map.OptionalText("using_unit") ?? "", funds, map.Texts("notes"));
        map.ReportUnknownKeys();
        return read;
    }

    private static Fund? ReadFund(string name, int number, CsvRow[] rows, Diagnostics diagnostics)
    {
        var id = "f" + number;
        var income = ReadLine(rows, "收入", $"fund.{id}.income", "income", "基金收入");
        var expenditure = ReadLine(rows, "支出", $"fund.{id}.expenditure", "expenditure", "基金支出");
        var balance = rows.FirstOrDefault(r => r.Text(Kind) == "结余");
        var last = balance?.Figure(LastYear) is { } figure ? Derivation.Input($"fund.{id}.last_cumulative", "上年末滚存结余", figure, balance.At(LastYear)) : null;
        if (income is not null && expenditure is not null) return new(id, name, income, expenditure, last);
        diagnostics.Error(rows[0].At(Kind), name, "收入和支出各一行总数（上级项目为空，填有实际数）", "请补上；该险种未计入");
        return null;
    }

    private static FundLine? ReadLine(CsvRow[] rows, string kind, string key, string id, string name)
    {
        var own = Array.FindAll(rows, r => r.Text(Kind) == kind);
        var whole = own.FirstOrDefault(r => r.Text(Parent).Length == 0 && r.Figure(Actual) is not null);
        return whole is null ? null : Line(own, whole, key, id, name);
    }

    private static FundLine Line(CsvRow[] rows, CsvRow row, string key, string id, string name)
    {
        Derivation? Figure(Column column, string suffix) => row.Figure(column) is { } figure ? Derivation.Input(key + suffix, name + column.Name, figure, row.At(column)) : null;
        var parts = rows.Where(r => r.Text(Parent) == row.Text(Item) && r.Figure(Actual) is not null).ToArray();
        return new(
            id, name, Figure(Actual, "")!.Named(name, Units.YiYuan, row.Figure(Actual)!.Value.Decimals, key), Figure(Budget, ".budget"), Figure(LastYear, ".last_year"),
            [.. parts.Select((p, i) => Line(rows, p, $"{key}.p{i + 1}", $"p{i + 1}", p.Text(Item)))]);
    }
}
