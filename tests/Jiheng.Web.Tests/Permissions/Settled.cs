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

/// <summary>A unit with what belongs to it, and the token of its preparer.</summary>
internal sealed record SettledUnit(Organisation Unit, Guid Account, string Token, Dictionary<string, Guid> Ids);

/// <summary>The five units as they were settled, made once for each kind of database and copied for every test.</summary>
internal sealed record Settled(TestDatabase Database, string Administrator, Guid ProgrammeId, Guid YearId, Guid DeadlineId, IReadOnlyDictionary<Relation, SettledUnit> Units)
{
    private static readonly SemaphoreSlim Gate = new(1);
    private static readonly Dictionary<DatabaseKind, Settled> Made = [];

    internal static async Task<Settled> OfAsync(DatabaseKind kind)
    {
        await Gate.WaitAsync();
        try
        {
            return Made.TryGetValue(kind, out var made) ? made : Made[kind] = await MakeAsync(kind);
        }
        finally
        {
            Gate.Release();
        }
    }

    private static async Task<Settled> MakeAsync(DatabaseKind kind)
    {
        var database = await TestDatabase.CreateAsync(kind);
        var server = await TestServer.StartAsync(database, jobs: JobTerms.Usual with { Slots = 0 });
        var token = await server.TokenAsync("admin", "王五");
        using var administrator = server.As(token);
        var programme = (await administrator.DoAsync("programmes", new { code = "resident", name = "补助" })).Id;
        var year = (await administrator.DoAsync($"programmes/{programme}/years", new { year = 2024 })).Id;
        var deadline = (await administrator.DoAsync($"years/{year}/deadlines", new { kind = "self-evaluation", month = 0, due = $"{DateTime.UtcNow.AddDays(30):yyyy-MM-dd}" })).Id;
        var parent = Unit("650000", "某自治区", RegionLevel.Province, null);
        var own = Unit("653100", "某地区", RegionLevel.Prefecture, parent);
        var places = new[] { own, Unit("653101", "某县", RegionLevel.County, own), Unit("653200", "邻地区", RegionLevel.Prefecture, parent), parent, Unit("540000", "他省", RegionLevel.Province, null) };
        await using (var db = database.Open("setup"))
        {
            db.AddRange(places);
            await db.SaveChangesAsync();
        }

        var units = new Dictionary<Relation, SettledUnit>();
        foreach (var relation in Enum.GetValues<Relation>()) units[relation] = await FurnishAsync(server, year, relation, places[(int)relation]);
        await server.StopAsync();
        TestDatabase.Release();
        return new(database, token, programme, year, deadline, units);
    }

    private static async Task<SettledUnit> FurnishAsync(TestServer server, Guid year, Relation relation, Organisation unit)
    {
        var name = $"unit.{unit.RegionCode}";
        var token = await server.TokenAsync(name, "张三", unit.RegionCode, Role.Preparer, Role.Funds);
        using var client = server.As(token);
        await using var db = server.Database.Open("setup");
        var account = (await db.Accounts.SingleAsync(a => a.UserName == name)).Id;
        var ids = new Dictionary<string, Guid>();
        var heading = Story.Heading($"试财社〔2024〕{(int)relation + 1}号", "2024-03-01", "第一批", tag: "");
        ids["instrument"] = (await Story.IssueAsync(client, year, heading, true, new { organisationId = unit.Id, amount = 100m })).Id;
        ids["return"] = (await client.DoAsync($"years/{year}/monthly-returns", new { month = 3 })).Id;
        ids["evaluation"] = (await client.DoAsync($"years/{year}/self-evaluations", Probes.SelfEvaluation)).Id;
        ids["targets"] = (await client.DoAsync($"years/{year}/target-tables", Probes.Targets)).Id;
        ids["progress"] = (await client.DoAsync($"years/{year}/indicator-progress", new { month = 3 })).Id;
        ids["paper"] = (await client.DoAsync("papers", Probes.Paper)).Id;
        ids["attachment"] = (await client.UploadAsync($"papers/{ids["paper"]}/attachments?name=a.csv", "代码,金额\n"u8.ToArray())).Id;
        ids["file"] = (await client.UploadAsync("files?name=a.md", "# 报告\n\n支出100万元。\n"u8.ToArray())).Id;
        ids["job"] = (await client.DoAsync("jobs/audit", new { files = new[] { ids["file"] } })).Id;
        var allocation = new AllocationPaper { Id = Guid.CreateVersion7(), YearId = year, OrganisationId = unit.Id, PreparedById = account, Title = "试", Subsidy = 640m, Share = 0.8m, Citation = "试财社〔2024〕1号" };
        allocation.Places.Add(new AllocationPlace { AllocationId = allocation.Id, OrganisationId = unit.Id, Ordinal = 1, Reported = 10, Audited = 10, Advanced = 0 });
        var (session, _) = Session.Begin(account, "127.0.0.1", "test", Timestamp.Now(TimeProvider.System));
        var alert = new Alert { Id = Guid.CreateVersion7(), YearId = year, OrganisationId = unit.Id, Kind = AlertKind.Execution, Subject = "试", Message = "试", RaisedOn = new DateOnly(2024, 7, 15), CheckedOn = new DateOnly(2024, 7, 15) };
        var reminder = new Reminder { Id = Guid.CreateVersion7(), AccountId = account, SubjectId = ids["paper"], Cause = Enum.GetValues<ReminderCause>()[0], Occasion = "试", Text = "试", At = Timestamp.Now(TimeProvider.System) };
        var audit = new AuditedDocument { Id = Guid.CreateVersion7(), OrganisationId = unit.Id, PreparedById = account, Series = "a.docx", Name = "a.docx", Sha256 = new string('0', 64), At = Timestamp.Now(TimeProvider.System), Edition = 1 };
        audit.Findings.Add(new AuditedFinding { DocumentId = audit.Id, Key = "abcdef", Ordinal = 1, Rule = "试", Severity = "error", Place = "", Quote = "", Printed = "", Expected = "", Message = "试", Since = 1 });
        var standIn = new StandIn { Id = Guid.CreateVersion7(), PrincipalId = account, DelegateId = account, Role = Role.Preparer, OrganisationId = unit.Id, From = new DateOnly(2024, 1, 1), To = new DateOnly(2024, 1, 2) };
        db.AddRange(allocation, session, alert, reminder, audit, standIn);
        await db.SaveChangesAsync();
        (ids["allocation"], ids["session"]) = (allocation.Id, session.Id);
        ids["alert"] = alert.Id;
        ids["stand-in"] = standIn.Id;
        ids["audit"] = audit.Id;
        ids["reminder"] = reminder.Id;
        ids["token"] = (await db.AccessTokens.SingleAsync(t => t.AccountId == account)).Id;
        return new(unit, account, token, ids);
    }

    private static Organisation Unit(string code, string name, RegionLevel level, Organisation? above)
    {
        var id = Guid.CreateVersion7();
        return new() { Id = id, Kind = OrganisationKind.Place, RegionCode = code, Name = name, ShortName = name, Level = level, ParentId = above?.Id, Path = $"{above?.Path}{id:N}/", ValidFrom = new DateOnly(2020, 1, 1) };
    }
}
