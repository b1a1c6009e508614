using Jiheng.Cli.Output;
using Jiheng.Register.Results;
using Jiheng.Register.Schemes;

namespace Jiheng.Cli.Enrolment;

/// <summary>The summary of a check on the terminal (终端汇总).</summary>
internal static class CheckTables
{
    internal static void Print(CheckSummary summary, string folder)
    {
        Console.WriteLine($"重复参保 {summary.Groups:N0} 人，多出 {summary.Surplus:N0} 人次{(summary.LeftToOthers > 0 ? $"，另有 {summary.LeftToOthers:N0} 人次在对照登记中由对方处理" : "")}；死亡后仍参保 {summary.Deceased:N0} 人次；共核减 {summary.Reduction:N0} 人次。");
        foreach (var (category, count) in summary.Categories.OrderBy(static c => c.Key)) Console.WriteLine($"  {category.Text()} {count:N0} 人次");
        foreach (var (year, (enrolments, yuan)) in summary.Stakes.OrderBy(static s => s.Key)) Console.WriteLine($"  {year} 年涉及财政补助 {enrolments:N0} 人次、{yuan:N0} 元");
        if (summary.Confirmed + summary.Refuted + summary.Deferred + summary.Kept > 0) Console.WriteLine($"处理结论：确认 {summary.Confirmed}，排除 {summary.Refuted}，待查 {summary.Deferred}，保留 {summary.Kept}。");
        foreach (var lead in summary.Leads.Where(static l => l.Groups > 0)) Console.WriteLine($"线索“{lead.Rule.Name}” {lead.Groups:N0} 组、{lead.Rows:N0} 条");
        TextTable.Write(
            ["统筹区", "险种", "参保人次", "重复", "已死亡", "核减", "审定人数", "上报人数"],
            summary.Counts.Select(static c => new[] { c.Area, c.Scheme, $"{c.Rows}", $"{c.Surplus}", $"{c.Deceased}", $"{c.Reduction}", $"{c.Audited}", $"{c.Reported}" }));
        Console.WriteLine($"明细在 {folder}：duplicates.csv、deceased.csv、{(summary.Leads.Count > 0 ? "leads.csv、" : "")}counts.csv、rejected.csv、summary.json");
    }
}
