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
/// Who handles the papers of the demonstration (演示人员): in every place one who prepares and one who approves. They act through
/// the API, by tokens that are removed when everything is set up.
/// </summary>
internal sealed class DemoPeople : IDisposable
{
    private static readonly TimeSpan Life = TimeSpan.FromDays(3650);
    private readonly Dictionary<(string Code, bool Approves), JihengClient> clients = [];

    internal required IReadOnlyDictionary<string, Organisation> Units { get; init; }

    /// <summary>Whoever runs the platform.</summary>
    internal required JihengClient Administrator { get; init; }

    internal JihengClient Preparer(string code) => clients[(code, false)];

    internal JihengClient Approver(string code) => clients[(code, true)];

    internal IEnumerable<Organisation> Counties => Units.Values.Where(static u => u.Level == RegionLevel.County).OrderBy(static u => u.RegionCode);

    internal static async Task<DemoPeople> HireAsync(DatabaseSettings settings, Uri server, CancellationToken cancel)
    {
        await using var db = Open(settings);
        var administrator = Account("demo.setup", "演示准备", null);
        var token = Token(db, administrator);
        await db.SaveChangesAsync(cancel);
        var client = new JihengClient(server, token);
        await client.PostAsync<System.Text.Json.Nodes.JsonNode>("organisations/import", new { province = DemoDatabase.Region, validFrom = "2015-01-01" }, cancel: cancel);
        var units = await db.Organisations.AsNoTracking().ToDictionaryAsync(o => o.RegionCode, cancel);
        var people = new DemoPeople { Units = units, Administrator = client };
        foreach (var unit in units.Values)
        {
            people.clients[(unit.RegionCode, false)] = new(server, Hire(db, unit, "fill", "张三", Role.Preparer, Role.Funds, Role.Evaluator));
            people.clients[(unit.RegionCode, true)] = new(server, Hire(db, unit, "approve", "李四", Role.Reviewer, Role.Approver, Role.Administrator));
        }

        await db.SaveChangesAsync(cancel);
        return people;
    }

    /// <summary>Takes their tokens away, and the account that set everything up.</summary>
    internal static async Task DismissAsync(DatabaseSettings settings, CancellationToken cancel)
    {
        await using var db = Open(settings);
        db.RemoveRange(await db.AccessTokens.ToListAsync(cancel));
        (await db.Accounts.SingleAsync(a => a.UserName == "demo.setup", cancel)).IsEnabled = false;
        await db.SaveChangesAsync(cancel);
    }

    public void Dispose()
    {
        foreach (var client in clients.Values) client.Dispose();
        Administrator.Dispose();
    }

    private static JihengDb Open(DatabaseSettings settings) => Commands.ServerArguments.Open(settings, "demo");

    private static string Hire(JihengDb db, Organisation unit, string what, string name, params Role[] roles)
    {
        var account = Account($"{what}.{unit.RegionCode}", $"{unit.ShortName}{name}", unit.Id);
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
