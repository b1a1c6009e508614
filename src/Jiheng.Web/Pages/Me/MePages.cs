using Jiheng.Platform.Handling;
using Jiheng.Platform.Identity;
using Jiheng.Platform.Storage;
using Jiheng.Web.Api;
using Jiheng.Web.Api.Accounts;
using Jiheng.Web.Pages.Me.Qr;
using Jiheng.Web.Pages.Shell;
using Microsoft.EntityFrameworkCore;

namespace Jiheng.Web.Pages.Me;

/// <summary>One's own account (我的账户页面): password, sessions, one-time codes, tokens, stand-ins. What is changed there goes to the API.</summary>
internal static class MePages
{
    internal const string Address = "/me";

    internal static void Map(RouteGroupBuilder pages)
    {
        pages.MapGet(Address, GetAsync).WithName("me.pages.account");
        pages.MapPost(Address + "/code", BeginCodeAsync).Writes("me.pages.begin-code");
    }

    private static async Task<IResult> GetAsync(Recognised who, JihengDb db, Workbench bench, PasswordPolicy policy, CancellationToken cancel)
    {
        var sessions = await db.Sessions.AsNoTracking().Where(s => s.AccountId == who.Account.Id && s.EndedAt == null).OrderByDescending(s => s.SeenAt).ToListAsync(cancel);
        var tokens = await db.AccessTokens.AsNoTracking().Where(t => t.AccountId == who.Account.Id && t.RevokedAt == null).OrderByDescending(t => t.CreatedAt).ToListAsync(cancel);
        return PageAnswer.Of<MePage>(new
        {
            who.Account, policy.Shortest, Own = who.SessionId, bench.Now, bench.Today,
            Sessions = (IReadOnlyList<Session>)sessions.FindAll(s => s.IsOpenAt(bench.Now)), Tokens = (IReadOnlyList<AccessToken>)tokens,
            Posts = await PostsAsync(who, db, cancel), StandIns = await StandInsAsync(who, db, cancel),
        });
    }

    // The secret is shown here and nowhere else: whoever leaves the page begins anew.
    private static async Task<IResult> BeginCodeAsync(Recognised who, JihengDb db, OneTimeCodes codes, CancellationToken cancel)
    {
        var begun = await codes.BeginAsync(await MeEndpoints.OwnAsync(who, db, cancel), cancel);
        return begun.IsGiven
            ? PageAnswer.Of<CodePage>(new { who.Account.UserName, Secret = begun.Value, Code = QrCode.Of(Totp.Address(begun.Value, who.Account.UserName)) })
            : Results.LocalRedirect(Address);
    }

    // Who may stand in is whoever holds a post in the same unit.
    private static async Task<IReadOnlyList<OwnPost>> PostsAsync(Recognised who, JihengDb db, CancellationToken cancel)
    {
        var own = await (from a in db.Appointments join o in db.Organisations on a.OrganisationId equals o.Id where a.AccountId == who.Account.Id orderby o.RegionCode, a.Role select new { o.Id, o.Name, a.Role, a.Scope }).AsNoTracking().ToListAsync(cancel);
        var units = own.Select(static p => p.Id).Distinct().ToList();
        var staff = await (from p in db.Appointments join a in db.Accounts on p.AccountId equals a.Id where units.Contains(p.OrganisationId) && a.Id != who.Account.Id && a.IsEnabled select new { p.OrganisationId, a.Id, a.DisplayName, a.UserName }).AsNoTracking().Distinct().ToListAsync(cancel);
        return [.. own.Select(p => new OwnPost(p.Id, p.Name, p.Role, p.Scope, [.. staff.Where(s => s.OrganisationId == p.Id).OrderBy(static s => s.DisplayName, StringComparer.Ordinal).Select(static s => new Colleague(s.Id, $"{s.DisplayName}（{s.UserName}）"))]))];
    }

    private static async Task<IReadOnlyList<OwnStandIn>> StandInsAsync(Recognised who, JihengDb db, CancellationToken cancel) =>
        await (from s in Platform.Handling.StandIns.Of(db, who.Access)
               join o in db.Organisations on s.OrganisationId equals o.Id
               join p in db.Accounts on s.PrincipalId equals p.Id
               join d in db.Accounts on s.DelegateId equals d.Id
               orderby s.To descending, s.From descending
               select new OwnStandIn(s.Id, o.Name, s.Role, p.DisplayName, d.DisplayName, s.From, s.To)).AsNoTracking().ToListAsync(cancel);
}
