using Jiheng.Platform.Identity;
using Jiheng.Platform.Monitoring;
using Jiheng.Platform.Storage;
using Jiheng.Web.Pages.Components;
using Jiheng.Web.Pages.Shell;
using Microsoft.EntityFrameworkCore;

namespace Jiheng.Web.Pages.Monitoring;

/// <summary>The page of one alert (预警页面): what is wrong, who answers for it, what he did, what came of it.</summary>
internal static class AlertPages
{
    internal static async Task<IResult> GetAsync(Guid id, JihengDb db, Access access, Workbench bench, CancellationToken cancel)
    {
        if (await access.Seen(db.Alerts.Include(a => a.Steps), db.Organisations).AsNoTracking().SingleOrDefaultAsync(a => a.Id == id, cancel) is not { } alert) return Missing.Page();
        bench.OpenYearOf(alert.YearId);
        var unit = await db.Organisations.AsNoTracking().SingleAsync(o => o.Id == alert.OrganisationId, cancel);
        var persons = alert.Steps.SelectMany(static s => new[] { s.AccountId, s.OwnerId }).OfType<Guid>().Append(alert.OwnerId ?? Guid.Empty).Distinct().ToList();
        var names = await db.Accounts.AsNoTracking().Where(a => persons.Contains(a.Id)).ToDictionaryAsync(a => a.Id, a => a.DisplayName, cancel);
        var verbs = Verbs(alert, bench);
        var owners = verbs.Exists(static v => v.Name == "assign") ? await db.Accounts.AsNoTracking().Where(a => a.OrganisationId == alert.OrganisationId && a.IsEnabled).OrderBy(a => a.DisplayName).Select(a => KeyValuePair.Create(a.Id, a.DisplayName)).ToListAsync(cancel) : [];
        return PageAnswer.Of<AlertPage>(new
        {
            Alert = alert, Unit = unit.ShortName, Verbs = (IReadOnlyList<AlertVerb>)verbs, Owners = (IReadOnlyList<KeyValuePair<Guid, string>>)owners, Owner = alert.OwnerId is { } owner ? names.GetValueOrDefault(owner, "") : "",
            Steps = (IReadOnlyList<AlertLine>)[.. alert.Steps.OrderBy(static s => s.Ordinal).Select(s => new AlertLine(s.At, s.AccountId is { } who ? names.GetValueOrDefault(who, "") : "", Deed(s, names)))],
        });
    }

    // The unit acts, the unit above assigns and closes: as the commands demand.
    private static List<AlertVerb> Verbs(Alert alert, Workbench bench)
    {
        bool Own(string endpoint) => bench.MayFor(endpoint, alert.OrganisationId);
        bool Above(string endpoint) => bench.May(endpoint) && !bench.MayFor(endpoint, alert.OrganisationId);
        var all = new List<AlertVerb>();
        if (alert.State is AlertState.Raised or AlertState.Acting && Own("alerts.act")) all.Add(new("act", "填整改措施", "整改措施", alert.Action, true));
        if (alert.State is AlertState.Acting && Own("alerts.report")) all.Add(new("report", "报告整改结果", "整改结果", alert.Outcome, true));
        if (alert.State is AlertState.Raised or AlertState.Acting && Above("alerts.assign")) all.Add(new("assign", "指定责任人", "", "", true));
        if (alert.State is AlertState.Reported && Above("alerts.close")) all.Add(new("close", "销号", alert.Stands ? "理由（最近一次核查时问题仍在，必填）" : "说明", "", alert.Stands));
        if (alert.State is AlertState.Reported && Above("alerts.send-back")) all.Add(new("send-back", "退回整改", "退回原因", "", true));
        return all;
    }

    private static string Deed(AlertStep step, Dictionary<Guid, string> names) => step.Deed switch
    {
        AlertDeed.Assigned => $"指定{(step.OwnerId is { } owner ? names.GetValueOrDefault(owner, "") : "")}负责整改，期限{step.Due:yyyy-MM-dd}",
        AlertDeed.Acted => "整改措施：" + step.Text,
        AlertDeed.Reported => "整改结果：" + step.Text,
        AlertDeed.SentBack => "退回整改：" + step.Text,
        _ => "销号" + (step.Text.Length > 0 ? "：" + step.Text : ""),
    };
}

/// <summary>What may be done about an alert now (处置动作).</summary>
public sealed record AlertVerb(string Name, string Label, string Field, string Value, bool IsRequired);

/// <summary>One line of what was done (处置经过).</summary>
public sealed record AlertLine(DateTime At, string Who, string Deed);
