using Jiheng.Register.Standing;

namespace Jiheng.Cli.Enrolment;

/// <summary>The summary of an increment on the terminal (增量核查汇总).</summary>
internal static class DiffTables
{
    // Beyond this the journal takes longer to read than a day's changes to apply.
    private const long ManyChanges = 2_000_000;

    internal static void Print(DiffSummary summary, string folder)
    {
        var standing = summary.Standing;
        Console.WriteLine($"并入变动 {summary.AppliedRows:N0} 条{Kinds(summary)}；全量核查以来第 {summary.Batches} 批。");
        Console.WriteLine($"重复参保明细：{Rows(summary.Duplicates)}；死亡后仍参保明细：{Rows(summary.Deceased)}。");
        Console.WriteLine($"变动后在册 {standing.Counts.Sum(static c => c.Rows):N0} 人次；重复参保 {standing.Groups:N0} 人，多出 {standing.Surplus:N0} 人次；死亡后仍参保 {standing.Deceased:N0} 人次；共核减 {standing.Reduction:N0} 人次。");
        foreach (var (year, (enrolments, yuan)) in standing.Stakes.OrderBy(static s => s.Key)) Console.WriteLine($"  {year} 年涉及财政补助 {enrolments:N0} 人次、{yuan:N0} 元");
        if (summary.Changes > ManyChanges) Console.WriteLine($"索引建立或压缩以来已有 {summary.Changes:N0} 条记录变动；请加 --compact 压缩索引，以后会更快。");
        Console.WriteLine($"结果在 {folder}：变动 duplicates-changes.csv、deceased-changes.csv、counts-changes.csv；变动后 {(summary.IsFull ? "duplicates.csv、deceased.csv、" : "")}counts.csv、summary.json；退回 rejected.csv{(summary.IsFull ? "" : "。需要变动后的全部明细时加 --full")}");
    }

    private static string Kinds(DiffSummary summary)
    {
        string[] kinds = [.. summary.Applied.OrderBy(static a => a.Key).Select(static a => $"{a.Key.Text()} {a.Value:N0}")];
        return kinds.Length == 0 ? "" : $"（{string.Join("、", kinds)}）";
    }

    private static string Rows(RowDifference rows) => $"新增 {rows.Appeared:N0} 行，结束 {rows.Ended:N0} 行，变更 {rows.Altered:N0} 行";
}
