using Jiheng.Platform.Answers;
using Jiheng.Platform.Handling;
using Jiheng.Platform.Identity;
using Jiheng.Platform.Storage;
using Reasons = Jiheng.Platform.Answers.Problems;

namespace Jiheng.Web.Pages.Shell;

/// <summary>What somebody who is signed in sees where he gets no further (进不去的页面): in the frame, why, and whom to ask.</summary>
internal static class Barred
{
    internal static async Task<IResult> PageAsync(HttpContext http, Recognised who, Refusal refusal)
    {
        var services = http.RequestServices;
        await services.GetRequiredService<Workbench>().OpenAsync(http, who);
        return PageAnswer.Of<BarredPage>(new { Title = refusal.Problem.Title, Why = refusal.Detail, Whom = refusal.Problem == Reasons.Forbidden ? await WhomAsync(services.GetRequiredService<JihengDb>(), who, http.RequestAborted) : "" }, refusal.Problem.Status);
    }

    private static async Task<string> WhomAsync(JihengDb db, Recognised who, CancellationToken cancel)
    {
        if (who.Account.OrganisationId is not { } unit) return "";
        var (name, persons) = await Administrators.NearestAsync(db, unit, cancel);
        return persons.Count > 0 ? $"可以找{name}的“管理”：{string.Join("、", persons)}。" : "本单位和上级都还没有任命“管理”，请找平台管理员。";
    }
}
