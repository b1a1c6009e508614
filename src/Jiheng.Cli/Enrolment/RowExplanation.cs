using Jiheng.Cli.Commands;
using Jiheng.Data.Policies;
using Jiheng.Data.Reading;
using Jiheng.Domain.Derivations;
using Jiheng.Register.Results;
using Jiheng.Register.Schemes;

namespace Jiheng.Cli.Enrolment;

/// <summary>Explains a result row (结果行的解释): the records, what was compared, the rule, the months, the yuan, the decision.</summary>
internal static class RowExplanation
{
    internal static int Print(string folder, string id, Disclosure disclosure)
    {
        var rows = ResultRow.Find(folder, id);
        if (rows.Count == 0)
        {
            Console.Error.WriteLine($"编号：给出“{id}”，{folder} 的 {string.Join("、", ResultRow.Files)} 中没有；请核对编号和结果文件夹。");
            return ExitCode.Failed;
        }

        var row = rows.First(r => r["编号"] == id);
        var summary = new ResultSummary(folder);
        RuleExplanation.Print(CheckRules.Find(row["规则"])!);
        foreach (var each in rows) Record(summary, each, each["文件"], each["行"], disclosure);
        if (row["死亡名单"].Length > 0) Record(summary, row, row["死亡名单"], row["名单行"], disclosure);
        Arithmetic(summary, row, rows);
        Console.WriteLine($"结论：{(row["结论"].Length > 0 ? $"{row["结论"]}（{row["理由"]}；{row["经办人"]}，{row["日期"]}）" : "还没有。在结果文件中填写“结论”等列，用 --decisions 读入")}");
        return ExitCode.Fine;
    }

    private static void Record(ResultSummary summary, ResultRow row, string file, string line, Disclosure disclosure)
    {
        var isRow = file == row["文件"] && line == row["行"];
        Console.WriteLine($"{file} 第 {line} 行{(isRow ? $"（编号 {row["编号"]}{(row["建议"].Length > 0 ? "，" + row["建议"] : "")}）" : "（死亡名单）")}");
        if (RecordLookup.Find(summary.PathOf(file), long.Parse(line, null), disclosure, new WorkbookLists(), out var problem) is not { } elements)
        {
            Console.WriteLine($"  {problem}");
            return;
        }

        foreach (var element in elements) Console.WriteLine($"  {element.Name}：{element.Printed}{(element.Steps.Count > 0 ? $" → {element.Normal}（{string.Join("，", element.Steps)}）" : "")}");
        if (isRow) Console.WriteLine($"  险种 {row["险种"]}，统筹区 {row["统筹区"]}，参保 {row["参保起始"]} 至 {(row["参保终止"].Length > 0 ? row["参保终止"] : "未写终止")}");
    }

    private static void Arithmetic(ResultSummary summary, ResultRow row, IReadOnlyList<ResultRow> rows)
    {
        if (row["类别"].Length > 0) Console.WriteLine($"类别：{row["类别"]}；建议：{row["建议"]}");
        if (row["说明"].Length > 0) Console.WriteLine($"说明：{row["说明"]}");
        if (row["分年度"].Length == 0) return;
        MonthExplanation.Print(summary, row, rows);
        Console.WriteLine($"金额：{row["分年度"]}。财政补助按人头和年度核定，{(row["死亡日期"].Length > 0 ? "死亡次年起每年多拨一份" : "重叠一个月即多拨一年")}，不按月折算。");
        var standards = new SubsidyStandards(PolicyLibrary.Load(Home.Of("policies"), new Diagnostics()));
        foreach (var year in row["分年度"].Split('；').Select(static p => int.Parse(p.AsSpan(0, 4), null)))
            if (standards.Of(year, row["统筹区"]) is { } standard) Console.WriteLine($"  {year} 年：{DerivationText.Line(standard)}");
    }
}
