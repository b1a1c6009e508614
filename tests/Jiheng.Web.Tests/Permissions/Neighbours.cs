using Jiheng.Domain.Regions;
using Jiheng.Platform.Audits;
using Jiheng.Platform.Funds;
using Jiheng.Platform.Handling;
using Jiheng.Platform.Identity;
using Jiheng.Platform.Jobs;
using Jiheng.Platform.Monitoring;
using Jiheng.Platform.Organisations;
using Jiheng.Platform.Reminders;
using Jiheng.Platform.Storage;
using Jiheng.Tests.Support.Databases;
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
    internal Dictionary<string, Guid> Ids { get; } = [];
}

/// <summary>Five units that stand to one another in every way there is, each with one of everything.</summary>
internal sealed class Neighbours : IAsyncDisposable
{
    internal required TestServer Server { get; init; }

    internal required ApiClient Administrator { get; init; }

    internal Guid ProgrammeId { get; private set; }

    internal Guid YearId { get; private set; }

    internal Guid DeadlineId { get; private set; }

    internal Dictionary<Relation, Target> Targets { get; } = [];

    internal static async Task<Neighbours> SettleAsync(DatabaseKind kind, int slots = 0)
    {
        var server = await TestServer.StartAsync(kind, JobTerms.Usual with { Slots = slots });
        var all = new Neighbours { Server = server, Administrator = await server.AccountAsync("admin", "王五") };
        all.ProgrammeId = (await all.Administrator.DoAsync("programmes", new { code = "resident", name = "补助" })).Id;
        all.YearId = (await all.Administrator.DoAsync($"programmes/{all.ProgrammeId}/years", new { year = 2024 })).Id;
        all.DeadlineId = (await all.Administrator.DoAsync($"years/{all.YearId}/deadlines", new { kind = "self-evaluation", month = 0, due = $"{DateTime.UtcNow.AddDays(30):yyyy-MM-dd}" })).Id;
        var parent = Unit("650000", "某自治区", RegionLevel.Province, null);
        var own = Unit("653100", "某地区", RegionLevel.Prefecture, parent);
        var units = new[] { own, Unit("653101", "某县", RegionLevel.County, own), Unit("653200", "邻地区", RegionLevel.Prefecture, parent), parent, Unit("540000", "他省", RegionLevel.Province, null) };
        await using (var db = server.Database.Open("setup"))
        {
            db.AddRange(units);
            await db.SaveChangesAsync();
        }

        foreach (var relation in Enum.GetValues<Relation>()) await all.FurnishAsync(relation, units[(int)relation]);
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

    private async Task FurnishAsync(Relation relation, Organisation unit)
    {
        var name = $"unit.{unit.RegionCode}";
        var client = await Server.AccountAsync(name, "张三", unit.RegionCode, Role.Preparer, Role.Funds);
        await using var db = Server.Database.Open("setup");
        var account = (await db.Accounts.SingleAsync(a => a.UserName == name)).Id;
        var target = Targets[relation] = new(relation, unit, account, client);
        var heading = Story.Heading($"试财社〔2024〕{(int)relation + 1}号", "2024-03-01", "第一批", tag: "");
        target.Ids["instrument"] = (await Story.IssueAsync(client, YearId, heading, true, new { organisationId = unit.Id, amount = 100m })).Id;
        target.Ids["return"] = (await client.DoAsync($"years/{YearId}/monthly-returns", new { month = 3 })).Id;
        target.Ids["evaluation"] = (await client.DoAsync($"years/{YearId}/self-evaluations", Probes.SelfEvaluation)).Id;
        target.Ids["targets"] = (await client.DoAsync($"years/{YearId}/target-tables", Probes.Targets)).Id;
        target.Ids["progress"] = (await client.DoAsync($"years/{YearId}/indicator-progress", new { month = 3 })).Id;
        target.Ids["paper"] = (await client.DoAsync("papers", Probes.Paper)).Id;
        target.Ids["attachment"] = (await client.UploadAsync($"papers/{target.Ids["paper"]}/attachments?name=a.csv", "代码,金额\n"u8.ToArray())).Id;
        target.Ids["file"] = (await client.UploadAsync("files?name=a.md", "# 报告\n\n支出100万元。\n"u8.ToArray())).Id;
        target.Ids["job"] = (await client.DoAsync("jobs/audit", new { files = new[] { target.Ids["file"] } })).Id;
        var allocation = new AllocationPaper { Id = Guid.CreateVersion7(), YearId = YearId, OrganisationId = unit.Id, PreparedById = account, Title = "试", Subsidy = 640m, Share = 0.8m, Citation = "试财社〔2024〕1号" };
        allocation.Places.Add(new AllocationPlace { AllocationId = allocation.Id, OrganisationId = unit.Id, Ordinal = 1, Reported = 10, Audited = 10, Advanced = 0 });
        var (session, _) = Session.Begin(account, "127.0.0.1", "test", Timestamp.Now(TimeProvider.System));
        var alert = new Alert { Id = Guid.CreateVersion7(), YearId = YearId, OrganisationId = unit.Id, Kind = AlertKind.Execution, Subject = "试", Message = "试", RaisedOn = new DateOnly(2024, 7, 15), CheckedOn = new DateOnly(2024, 7, 15) };
        var reminder = new Reminder { Id = Guid.CreateVersion7(), AccountId = account, SubjectId = target.Ids["paper"], Cause = Enum.GetValues<ReminderCause>()[0], Occasion = "试", Text = "试", At = Timestamp.Now(TimeProvider.System) };
        var audit = new AuditedDocument { Id = Guid.CreateVersion7(), OrganisationId = unit.Id, PreparedById = account, Series = "a.docx", Name = "a.docx", Sha256 = new string('0', 64), At = Timestamp.Now(TimeProvider.System), Edition = 1 };
        audit.Findings.Add(new AuditedFinding { DocumentId = audit.Id, Key = "abcdef", Ordinal = 1, Rule = "试", Severity = "error", Place = "", Quote = "", Printed = "", Expected = "", Message = "试", Since = 1 });
        var standIn = new StandIn { Id = Guid.CreateVersion7(), PrincipalId = account, DelegateId = account, Role = Role.Preparer, OrganisationId = unit.Id, From = new DateOnly(2024, 1, 1), To = new DateOnly(2024, 1, 2) };
        db.AddRange(allocation, session, alert, reminder, audit, standIn);
        await db.SaveChangesAsync();
        (target.Ids["allocation"], target.Ids["session"]) = (allocation.Id, session.Id);
        target.Ids["alert"] = alert.Id;
        target.Ids["stand-in"] = standIn.Id;
        target.Ids["audit"] = audit.Id;
        target.Ids["reminder"] = reminder.Id;
        target.Ids["token"] = (await db.AccessTokens.SingleAsync(t => t.AccountId == account)).Id;
    }

    private static Organisation Unit(string code, string name, RegionLevel level, Organisation? above)
    {
        var id = Guid.CreateVersion7();
        return new() { Id = id, Kind = OrganisationKind.Place, RegionCode = code, Name = name, ShortName = name, Level = level, ParentId = above?.Id, Path = $"{above?.Path}{id:N}/", ValidFrom = new DateOnly(2020, 1, 1) };
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var target in Targets.Values) target.Preparer.Dispose();
        Administrator.Dispose();
        await Server.DisposeAsync();
    }
}
