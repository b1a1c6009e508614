using Jiheng.Platform.Handling;
using Jiheng.Platform.Identity;
using Jiheng.Platform.Storage;
using Jiheng.Web.Pages.Components;
using Jiheng.Web.Pages.Shell;
using Jiheng.Workflow.Definitions;
using Microsoft.EntityFrameworkCore;

namespace Jiheng.Web.Pages.Administration;

/// <summary>A post as the page of an account shows it (岗位), with the units that a scope of its own choice names.</summary>
public sealed record PostLine(Guid OrganisationId, string Unit, Role Role, DataScope Scope, IReadOnlyList<string> Named);

/// <summary>Accounts with their posts (账号和岗位页面).</summary>
internal static class AccountPages
{
    internal static void Map(RouteGroupBuilder pages)
    {
        pages.MapGet("/system/accounts", ListAsync).WithName("accounts.pages.list");
        pages.MapGet("/system/accounts/{id:guid}", GetAsync).WithName("accounts.pages.get");
    }

    internal static string ScopeOf(DataScope scope) => scope switch
    {
        DataScope.OwnAndBelow => "本级及以下", DataScope.All => "全部", DataScope.Own => "本级", DataScope.Self => "仅本人", _ => "自定义",
    };

    private static async Task<IResult> ListAsync(HttpContext http, JihengDb db, Access access, Workbench bench, CancellationToken cancel)
    {
        var accounts = await AccountCommands.Seen(db, access).AsNoTracking().OrderBy(a => a.UserName)
            .Select(a => new { a.Id, a.UserName, a.DisplayName, a.IsEnabled, Unit = db.Organisations.Where(o => o.Id == a.OrganisationId).Select(o => o.ShortName).FirstOrDefault() ?? "平台", Roles = db.Appointments.Where(p => p.AccountId == a.Id).Select(p => p.Role).ToList() }).ToListAsync(cancel);
        var listing = new ListTable<(Guid Id, string User, string Name, string Unit, string Roles, bool Enabled)>("accounts", "账号")
            .Text("用户名", static a => a.User, static a => $"/system/accounts/{a.Id}").Text("姓名", static a => a.Name).Text("单位", static a => a.Unit).Text("岗位", static a => a.Roles)
            .State("状态", static a => a.Enabled ? StateWord.Done("在用") : StateWord.Plain("停用"))
            .Of(accounts.Select(static a => (a.Id, a.UserName, a.DisplayName, a.Unit, string.Join("、", a.Roles.Distinct().Order().Select(Words.Of)), a.IsEnabled)));
        if (ListingBook.Asked(http, listing) is { } book) return book;
        return PageAnswer.Of<AccountListPage>(new { Tabs = SystemTabs.Of(bench, "/system/accounts"), Listing = listing, Tops = await TopsAsync(db, access, cancel), MayOpen = bench.May("accounts.open") });
    }

    private static async Task<IResult> GetAsync(Guid id, JihengDb db, Access access, Workbench bench, CancellationToken cancel)
    {
        if (await AccountCommands.Seen(db, access).AsNoTracking().SingleOrDefaultAsync(a => a.Id == id, cancel) is not { } account) return Missing.Page();
        var mayChange = bench.May("accounts.update") && account.Id != bench.Who.Account.Id;
        var sessions = mayChange ? await db.Sessions.AsNoTracking().Where(s => s.AccountId == id && s.EndedAt == null).OrderByDescending(s => s.SeenAt).ToListAsync(cancel) : [];
        var tokens = mayChange ? await db.AccessTokens.AsNoTracking().Where(t => t.AccountId == id && t.RevokedAt == null).OrderByDescending(t => t.CreatedAt).ToListAsync(cancel) : [];
        return PageAnswer.Of<AccountPage>(new
        {
            Account = account, Posts = await PostsAsync(id, db, access, cancel), Own = await OwnAsync(account, db, access, cancel), Tops = await TopsAsync(db, access, cancel), bench.Now, MayChange = mayChange,
            Sessions = (IReadOnlyList<Session>)sessions.FindAll(s => s.IsOpenAt(bench.Now)), Tokens = (IReadOnlyList<AccessToken>)tokens.FindAll(t => t.IsValidAt(bench.Now)),
        });
    }

    private static async Task<IReadOnlyList<PostLine>> PostsAsync(Guid account, JihengDb db, Access access, CancellationToken cancel) =>
        [.. (await access.Seen(db.Appointments, db.Organisations).AsNoTracking().Where(p => p.AccountId == account).Join(db.Organisations, p => p.OrganisationId, o => o.Id, (p, o) => new { o.Id, o.Name, o.RegionCode, p.Role, p.Scope, Named = p.Units.Join(db.Organisations, u => u.UnitId, n => n.Id, (_, n) => n.ShortName).ToList() }).OrderBy(p => p.RegionCode).ThenBy(p => p.Role).ToListAsync(cancel))
            .Select(static p => new PostLine(p.Id, p.Name, p.Role, p.Scope, p.Named))];

    private static async Task<KeyValuePair<Guid, string>?> OwnAsync(Account account, JihengDb db, Access access, CancellationToken cancel) =>
        await access.Seen(db.Organisations).AsNoTracking().SingleOrDefaultAsync(o => o.Id == account.OrganisationId && o.ValidTo == null, cancel) is { } own ? new(own.Id, own.Name) : null;

    // The units in use with none of one's scope above.
    private static async Task<IReadOnlyDictionary<Guid, string>> TopsAsync(JihengDb db, Access access, CancellationToken cancel)
    {
        var seen = access.Seen(db.Organisations).AsNoTracking().Where(o => o.ValidTo == null);
        return await seen.Where(o => !seen.Any(a => a.Id == o.ParentId)).OrderBy(o => o.RegionCode).ToDictionaryAsync(o => o.Id, o => o.Name, cancel);
    }
}
