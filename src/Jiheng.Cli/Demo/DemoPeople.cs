using System.Text.Json.Nodes;
using Jiheng.Client;
using Jiheng.Domain.Regions;
using Jiheng.Platform.Handling;
using Jiheng.Platform.Identity;
using Jiheng.Platform.Organisations;
using Jiheng.Platform.Storage;
using Jiheng.Workflow.Definitions;
using Microsoft.EntityFrameworkCore;

namespace Jiheng.Cli.Demo;

/// <summary>
/// Who handles the papers of the demonstration (演示人员): in every place one who prepares, one who reviews and one who approves.
/// They act through the API, by tokens that are removed when everything is set up.
/// </summary>
internal sealed class DemoPeople : IDisposable
{
    private static readonly TimeSpan Life = TimeSpan.FromDays(3650);
    private const string Fill = "fill";
    private const string Review = "review";
    private const string Approve = "approve";
    private readonly Dictionary<(string Code, string What), JihengClient> clients = [];

    internal required IReadOnlyDictionary<string, Organisation> Units { get; init; }

    /// <summary>Whoever runs the platform.</summary>
    internal required JihengClient Administrator { get; init; }

    internal JihengClient Preparer(string code) => clients[(code, Fill)];

    internal JihengClient Reviewer(string code) => clients[(code, Review)];

    internal JihengClient Approver(string code) => clients[(code, Approve)];

    /// <summary>Somebody does something to a paper with the figures that it was shown with.</summary>
    internal static async Task HandleAsync(JihengClient who, JsonNode paper, string verb, CancellationToken cancel) =>
        await who.PostAsync<JsonNode>($"papers/{paper["id"]}/{verb}", new { seenHash = paper["paper"]!["hash"]!.ToString() }, cancel: cancel);

    /// <summary>A paper is handed in by whoever prepared it, and signed by the others in turn.</summary>
    internal async Task ApproveAsync(string code, string id, IReadOnlyList<JihengClient> signing, CancellationToken cancel)
    {
        var seenHash = (await Preparer(code).GetAsync<JsonNode>($"papers/{id}", cancel))["hash"]!.ToString();
        await Preparer(code).PostAsync<JsonNode>($"papers/{id}/submit", new { seenHash }, cancel: cancel);
        foreach (var who in signing) await who.PostAsync<JsonNode>($"papers/{id}/agree", new { seenHash }, cancel: cancel);
    }

    internal IEnumerable<Organisation> Counties => Units.Values.Where(static u => u.Level == RegionLevel.County).OrderBy(static u => u.RegionCode);

    internal static async Task<DemoPeople> HireAsync(DatabaseSettings settings, Uri server, CancellationToken cancel)
    {
        await using var db = Open(settings);
        var administrator = Account("demo.setup", "演示准备", null);
        var token = Token(db, administrator);
        await db.SaveChangesAsync(cancel);
        var client = new JihengClient(server, token);
        await client.PostAsync<JsonNode>("organisations/import", new { province = DemoDatabase.Region, validFrom = "2015-01-01" }, cancel: cancel);
        var units = await db.Organisations.AsNoTracking().ToDictionaryAsync(o => o.RegionCode, cancel);
        var people = new DemoPeople { Units = units, Administrator = client };
        foreach (var unit in units.Values)
        {
            // Whoever visits as the region's 审核 or 审批 finds what he has handled (已办).
            var isVisited = unit.RegionCode == DemoDatabase.Region;
            people.clients[(unit.RegionCode, Fill)] = new(server, Hire(db, unit, Fill, "张三", Role.Preparer, Role.Funds, Role.Evaluator));
            people.clients[(unit.RegionCode, Review)] = new(server, isVisited ? HireVisitor(db, unit, Role.Reviewer) : Hire(db, unit, Review, "王五", Role.Reviewer));
            people.clients[(unit.RegionCode, Approve)] = new(server, isVisited ? HireVisitor(db, unit, Role.Approver) : Hire(db, unit, Approve, "李四", Role.Approver, Role.Administrator));
        }

        await db.SaveChangesAsync(cancel);
        return people;
    }

    /// <summary>Takes their tokens away, and the accounts in whose place visitors act: the one that prepared for the region, and the one that set everything up.</summary>
    internal static async Task DismissAsync(DatabaseSettings settings, CancellationToken cancel)
    {
        await using var db = Open(settings);
        db.RemoveRange(await db.AccessTokens.ToListAsync(cancel));
        foreach (var account in await db.Accounts.Where(a => a.UserName == "demo.setup" || a.UserName.EndsWith("." + DemoDatabase.Region)).ToListAsync(cancel)) account.IsEnabled = false;
        await db.SaveChangesAsync(cancel);
    }

    public void Dispose()
    {
        foreach (var client in clients.Values) client.Dispose();
        Administrator.Dispose();
    }

    private static JihengDb Open(DatabaseSettings settings) => Commands.ServerArguments.Open(settings, "demo");

    private static string HireVisitor(JihengDb db, Organisation unit, Role role) => Appoint(db, Account(DemoRoles.UserOf(role), DemoRoles.NameOf(role), unit.Id), unit, role);

    private static string Hire(JihengDb db, Organisation unit, string what, string name, params Role[] roles) =>
        Appoint(db, Account($"{what}.{unit.RegionCode}", $"{unit.ShortName}{name}", unit.Id), unit, roles);

    private static string Appoint(JihengDb db, Account account, Organisation unit, params Role[] roles)
    {
        db.AddRange(roles.Select(r => new Appointment { AccountId = account.Id, OrganisationId = unit.Id, Role = r }));
        return Token(db, account);
    }

    private static Account Account(string user, string name, Guid? unit) => new() { Id = Guid.CreateVersion7(), UserName = user, DisplayName = name, OrganisationId = unit };

    private static string Token(JihengDb db, Account account)
    {
        var (token, text) = AccessToken.Make(account.Id, "演示准备", TokenScopes.Everything, new DateTime(2019, 1, 1, 0, 0, 0, DateTimeKind.Utc), Life);
        db.AddRange(account, token);
        return text;
    }
}
