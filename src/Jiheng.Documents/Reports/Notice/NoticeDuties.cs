using Jiheng.Documents.Reports.Prose;

namespace Jiheng.Documents.Reports.Notice;

/// <summary>What the recipients have to do about performance and reporting (绩效和反馈要求).</summary>
internal static class NoticeDuties
{
    /// <summary>绩效管理: the targets go down with the money.</summary>
    public static void Targets(ReportText text, NoticeMaterial material)
    {
        if (material.Targets.Count == 0) return;
        var (region, places) = (material.Targets[0], material.Targets.Count - 1);
        text.Heading(1, "绩效管理");
        var filed = string.Join("、", new[] { region.Authority, region.FinanceAuthority }.Where(static a => a.Length > 0));
        var cascaded = places == 0 ? Clause.None : text.Say($"和{places}个{material.Words.Parts}");
        var basis = Citation(material, 0) is { } number ? text.Say($"请按照{number}的要求") : text.Say($"请");
        text.Body($"{material.Words.Whole}{cascaded}的绩效目标随本通知下达（见附件{NoticeMaterial.TargetsAnnex}），其中资金数与附件{1}一致。{basis}组织县（市、区）逐级设定绩效目标，审核后报{filed}备案。");
        text.Body($"预算执行中对照目标开展绩效监控，发现偏离及时纠正，保证年度目标如期完成。");
    }

    /// <summary>跟踪反馈: the return on the use of the money.</summary>
    public static void Tracking(ReportText text, NoticeMaterial material)
    {
        if (material.Tracking is not { } tracking) return;
        text.Heading(1, "使用情况反馈");
        var basis = Citation(material, 1) is { } number ? text.Say($"按照{number}的规定，") : Clause.None;
        var due = tracking.Due.Length > 0 ? tracking.Due : "按时";
        var to = tracking.ReportedTo.Length > 0 ? text.Say($"报{tracking.ReportedTo}") : text.Say($"报送本机关");
        text.Body($"{basis}请{due}将资金收到、分解下达和支出情况填入《{tracking.Title}》（见附件{material.TrackingAnnex}），{to}。");
    }

    // The case lists first the document on targets, then the one on tracking.
    private static string? Citation(NoticeMaterial material, int place) => material.Notice.Citations.ElementAtOrDefault(place);
}
