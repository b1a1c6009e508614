using Jiheng.Platform.Handling;
using Jiheng.Platform.Identity;
using Jiheng.Platform.Jobs;
using Jiheng.Platform.Organisations;
using Jiheng.Platform.Storage;
using Jiheng.Workflow.Definitions;
using Microsoft.EntityFrameworkCore;

namespace Jiheng.Web.Tests.Permissions;

/// <summary>How another unit stands to one's own.</summary>
internal enum Relation
{
    Own,
    Child,
    Sibling,
    Parent,
    Stranger,
}

/// <summary>One unit with one of everything that belongs to a unit.</summary>
internal sealed record Target(Relation Relation, Organisation Unit, Guid Account, ApiClient Preparer)
{
    internal Dictionary<string, Guid> Ids { get; init; } = [];
}

/// <summary>Five units that stand to one another in every way there is, each with one of everything.</summary>
internal sealed class Neighbours : IAsyncDisposable
{
    internal required TestServer Server { get; init; }

    internal required ApiClient Administrator { get; init; }

    internal required Guid ProgrammeId { get; init; }

    internal required Guid YearId { get; init; }

    internal required Guid DeadlineId { get; init; }

    internal Dictionary<Relation, Target> Targets { get; } = [];

    /// <summary>A copy of what was settled once for each kind of database, on a server of its own.</summary>
    internal static async Task<Neighbours> SettleAsync(DatabaseKind kind, int slots = 0)
    {
        var settled = await Settled.OfAsync(kind);
        var server = await TestServer.StartAsync(await settled.Database.CopyAsync(kind), jobs: JobTerms.Usual with { Slots = slots });
        var all = new Neighbours { Server = server, Administrator = server.As(settled.Administrator), ProgrammeId = settled.ProgrammeId, YearId = settled.YearId, DeadlineId = settled.DeadlineId };
        foreach (var (relation, unit) in settled.Units) all.Targets[relation] = new(relation, unit.Unit, unit.Account, server.As(unit.Token)) { Ids = new(unit.Ids) };
        return all;
    }

    internal Organisation this[Relation relation] => Targets[relation].Unit;

    /// <summary>An account in one's own unit with one role.</summary>
    internal async Task<(Guid Id, ApiClient Client)> HolderAsync(Role role, DataScope scope = DataScope.OwnAndBelow, params Relation[] named)
    {
        var name = $"{role}.{scope}".ToLowerInvariant();
        var client = await Server.AccountAsync(name, "赵六", this[Relation.Own].RegionCode, role);
        await using var db = Server.Database.Open("setup");
        var account = await db.Accounts.SingleAsync(a => a.UserName == name);
        var post = await db.Appointments.Include(a => a.Units).SingleAsync(a => a.AccountId == account.Id);
        post.Scope = scope;
        post.Units.AddRange(named.Select(r => new AppointmentUnit { OrganisationId = post.OrganisationId, Role = role, AccountId = account.Id, UnitId = this[r].Id }));
        await db.SaveChangesAsync();
        return (account.Id, client);
    }

    /// <summary>An account of one's own unit with every role over the whole platform, and a token of it for each of the scopes.</summary>
    internal async Task<(Guid Id, Dictionary<string, ApiClient> Bearers)> EverybodyAsync(params string[] scopes)
    {
        await Server.TokenAsync("everybody", "赵六", this[Relation.Own].RegionCode, Enum.GetValues<Role>());
        await using var db = Server.Database.Open("setup");
        var id = (await db.Accounts.SingleAsync(static a => a.UserName == "everybody")).Id;
        foreach (var post in await db.Appointments.Where(a => a.AccountId == id).ToListAsync()) post.Scope = DataScope.All;
        var bearers = new Dictionary<string, ApiClient>();
        foreach (var scope in scopes)
        {
            Assert.True(TokenScopes.TryRead(scope, out var read), scope);
            var (token, text) = AccessToken.Make(id, "试", read, Timestamp.Now(TimeProvider.System), TimeSpan.FromDays(1));
            db.Add(token);
            bearers[scope] = Server.As(text);
        }

        await db.SaveChangesAsync();
        return (id, bearers);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var target in Targets.Values) target.Preparer.Dispose();
        Administrator.Dispose();
        await Server.DisposeAsync();
    }
}
