using Jiheng.Platform.Identity;
using Jiheng.Platform.Rules;
using Jiheng.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Jiheng.Web.Api.Rules;

/// <summary>A rule of a year (年度适用规则); <paramref name="IsCurrent"/> is false when the program has another text by now.</summary>
internal sealed record YearRuleView(RuleKind Kind, string Id, string Fingerprint, bool IsCurrent, int Version);

/// <summary>Why a year is to follow the text that the program has now (更新规则请求).</summary>
internal sealed record RenewRequest(string Reason);

/// <summary>The rules in force for a year (年度适用规则接口).</summary>
internal static class RuleEndpoints
{
    internal static void Map(RouteGroupBuilder api)
    {
        var group = api.MapGroup("/years/{yearId:guid}/rules").WithTags("适用规则");
        group.MapGet("", ListAsync).WithName("rules.list").WithSummary("年度适用的评分方案和政策参数，首次使用时固定").Produces<IReadOnlyList<YearRuleView>>();
        group.MapPost("/{kind}/{id}/renew", RenewAsync).Writes("rules.renew").WithSummary("改用程序现有的文本，须说明原因；已提交的材料不变").Produces<YearRuleView>();
    }

    private static async Task<IResult> ListAsync(Guid yearId, JihengDb db, Rulebook rules, CancellationToken cancel) =>
        ApiAnswer.Ok((await db.YearRules.AsNoTracking().Where(r => r.YearId == yearId).OrderBy(r => r.Kind).ThenBy(r => r.RuleId).ToListAsync(cancel)).Select(r => View(r, rules)));

    private static async Task<IResult> RenewAsync(Guid yearId, Word<RuleKind> kind, string id, RenewRequest request, JihengDb db, Access access, Rulebook rules, CancellationToken cancel) =>
        (await YearRules.RenewAsync(db, access, rules, yearId, kind.Value, id, request.Reason, cancel)).As(r => ApiAnswer.Ok(View(r, rules), r.Version));

    private static YearRuleView View(YearRule r, Rulebook rules) => new(r.Kind, r.RuleId, r.Fingerprint, rules.IsCurrent(r), r.Version);
}
