using Jiheng.Register.Decisions;
using Jiheng.Register.Results;
using Jiheng.Register.Schemes;

namespace Jiheng.Cli.Enrolment;

/// <summary>Explains the months of a result row (月数的算法): with which records they are common, from when until when, or how many lie after death.</summary>
internal static class MonthExplanation
{
    internal static void Print(ResultSummary summary, ResultRow row, IReadOnlyList<ResultRow> group)
    {
        var year = summary.CheckedYear;
        if (Period(row, year) is not { } period) return;
        if (row["死亡日期"].Length > 0)
        {
            var after = DateField.Read(row["死亡日期"]) is { } death ? Span([.. period.After(death)]) : "";
            Console.WriteLine($"月数：{row["死亡日期"]} 死亡，次月起仍参保：{after}");
            return;
        }

        Console.WriteLine("月数（一个月有一天即计）：");
        var all = new HashSet<Month>();
        ResultRow[] before = [.. Before(summary, row, group)];
        foreach (var other in before)
        {
            Month[] common = Period(other, year) is { } kept ? [.. period.Common(kept)] : [];
            all.UnionWith(common);
            Console.WriteLine($"  与先留的 {other["文件"]} 第 {other["行"]} 行（{other["险种"]}，{other["统筹区"]}）重叠：{Span(common)}");
        }

        if (before.Length > 1) Console.WriteLine($"  合并重复的月份后共 {all.Count} 个月");
    }

    private static IEnumerable<ResultRow> Before(ResultSummary summary, ResultRow row, IReadOnlyList<ResultRow> group)
    {
        var against = summary.Against;
        return group.Where(static r => r["建议"] != "已排除").OrderBy(r => KeepingOrder.RankOf(r["结论"] == Verdict.Kept.Text(), r["险种"], !against.Contains(r["文件"]))).TakeWhile(r => r["编号"] != row["编号"]);
    }

    private static EnrolmentPeriod? Period(ResultRow row, int? year) => year is { } known ? EnrolmentPeriod.Read(row["参保起始"], row["参保终止"], known, out _) : null;

    private static string Span(Month[] months) => months.Length == 0 ? "没有" : $"{months[0].Text}至{months[^1].Text}，{months.Length} 个月";
}
