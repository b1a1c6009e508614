using System.Text.Json;
using Jiheng.Domain.Quantities;
using Jiheng.Platform.Jobs;
using Jiheng.Web.Pages.Components;

namespace Jiheng.Web.Pages.Enrolment;

/// <summary>A result of a job in words (任务结果).</summary>
public sealed record JobFact(string Name, string Value);

/// <summary>What came of a job, for people (任务结果用语).</summary>
internal static class JobFacts
{
    private static readonly Dictionary<string, string> Names = new()
    {
        ["audit"] = "报告审核", ["register-check"] = "参保核查", ["import"] = "导入识别", ["documents"] = "自评表成文", ["roll-up"] = "自评汇总",
    };

    internal static string NameOf(string kind) => Names.GetValueOrDefault(kind, kind);

    internal static StateWord StateOf(JobState state) => state switch
    {
        JobState.Succeeded => StateWord.Done("完成"),
        JobState.Failed => StateWord.Wrong("失败"),
        JobState.Cancelled => StateWord.Plain("已取消"),
        JobState.Running => StateWord.Due("进行中"),
        _ => StateWord.Due("等待"),
    };

    internal static IReadOnlyList<JobFact> Of(string kind, JsonElement result) => kind switch
    {
        "register-check" => Register(result),
        "audit" => [.. result.GetProperty("documents").EnumerateArray().Select(static d => new JobFact(d.GetProperty("name").GetString()!, $"{d.GetProperty("findings").GetInt32()} 条发现")),
            .. result.GetProperty("unreadable").EnumerateArray().Select(static d => new JobFact(d.GetProperty("name").GetString()!, "不能读取：" + d.GetProperty("reason").GetString()))],
        _ => [],
    };

    private static IReadOnlyList<JobFact> Register(JsonElement summary)
    {
        JobFact Count(string name, string member) => new(name, QuantityFormat.Grouped(summary.GetProperty(member).GetDecimal(), 0));
        return
        [
            Count("登记和名单的行数", "rows"), Count("收下", "accepted"), Count("退回", "rejected"), Count("重复参保人数", "duplicate_persons"), Count("重复参保人次", "duplicate_enrolments"),
            Count("死亡后仍参保", "deceased_enrolments"), Count("应核减", "reduction"),
            .. summary.GetProperty("categories").EnumerateArray().Select(static c => new JobFact("其中：" + c.GetProperty("category").GetString(), QuantityFormat.Grouped(c.GetProperty("enrolments").GetDecimal(), 0))),
            .. summary.GetProperty("stakes").EnumerateArray().Select(static s => new JobFact($"{s.GetProperty("year").GetInt32()}年涉及财政补助", QuantityFormat.Grouped(s.GetProperty("yuan").GetDecimal(), 2) + " 元")),
            .. Leads(summary),
        ];
    }

    // What was not looked for has no count.
    private static IEnumerable<JobFact> Leads(JsonElement summary) => summary.GetProperty("leads").EnumerateArray().Where(static l => l.GetProperty("rows").GetInt64() > 0)
        .Select(static l => new JobFact("线索：" + l.GetProperty("name").GetString(), QuantityFormat.Grouped(l.GetProperty("rows").GetDecimal(), 0)));

    /// <summary>What somebody is to look at besides.</summary>
    internal static IReadOnlyList<string> Remarks(JsonElement result) => result.TryGetProperty("remarks", out var remarks) ? [.. remarks.EnumerateArray().Select(static r => r.GetString()!)] : [];

    /// <summary>How many there are by area and scheme (分统筹区人次), with the names of areas that are known.</summary>
    internal static Listing? Areas(JsonElement result, Func<string, string> nameOf) => !result.TryGetProperty("counts", out var counts) || counts.GetArrayLength() == 0 ? null : new ListTable<JsonElement>("areas", "分统筹区、险种人次")
        .Text("统筹区", c => nameOf(c.GetProperty("area").GetString()!)).Text("险种", static c => c.GetProperty("scheme").GetString()!)
        .Number("参保", "人次", 0, static c => c.GetProperty("rows").GetDecimal(), sum: true).Number("重复", "人次", 0, static c => c.GetProperty("duplicates").GetDecimal(), sum: true)
        .Number("死亡后仍参保", "人次", 0, static c => c.GetProperty("deceased").GetDecimal(), sum: true).Number("核减", "人次", 0, static c => c.GetProperty("reduction").GetDecimal(), sum: true)
        .Number("审定", "人次", 0, static c => c.GetProperty("audited").GetDecimal(), sum: true).Of(counts.EnumerateArray());
}
