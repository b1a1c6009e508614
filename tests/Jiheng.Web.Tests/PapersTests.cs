using System.Net;
using System.Text.Json.Nodes;
using Jiheng.Domain.Regions;
using Jiheng.Platform.Handling;
using Jiheng.Platform.Journal;
using Jiheng.Platform.Organisations;
using Jiheng.Platform.Storage;
using Jiheng.Tests.Support.Databases;
using Jiheng.Workflow.Definitions;
using Microsoft.EntityFrameworkCore;

namespace Jiheng.Web.Tests;

/// <summary>A monthly return of a county, from opening to filing, through the API alone.</summary>
public sealed class PapersTests
{
    [Theory, OnSqlite, OnPostgreSql]
    public async Task Paper_OfACounty_IsHandledSentBackAndFiled(DatabaseKind kind)
    {
        await using var office = await Office.OpenAsync(kind);
        var (fill, approve, above) = (office.People["fill"], office.People["approve"], office.People["above"]);
        var opened = await fill.DoAsync("papers", Office.Return("100.50"));
        var paper = $"papers/{opened.Id}";
        Assert.Equal("submit", opened.Body!["allowed"]!.AsArray().Select(a => a!["verb"]!.ToString()).Single(v => v == "submit"));

        var hash = opened.Body["hash"]!.ToString();
        Assert.Equal("paper.figures-changed", (await fill.PostAsync(paper + "/submit", new { seenHash = "other" })).Code);
        await fill.DoAsync(paper + "/submit", new { seenHash = hash });
        Assert.Equal(("paper.own", HttpStatusCode.Forbidden), await Refusal(fill.PostAsync(paper + "/agree", new { seenHash = hash })));
        Assert.Equal("paper.locked", (await fill.PutAsync(paper + "/content", new { content = new { } }, (await fill.GetAsync(paper)).ETag)).Code);
        Assert.Equal(1, (await approve.GetAsync("papers?pending=true")).Body!["total"]!.GetValue<int>());
        Assert.Equal((1, 0), ((await approve.GetAsync("papers?status=running")).Body!["total"]!.GetValue<int>(), (await approve.GetAsync("papers?status=completed")).Body!["total"]!.GetValue<int>()));
        foreach (var none in new[] { "7", "done" }) Assert.Equal("malformed", (await approve.GetAsync("papers?status=" + none)).Code);
        Assert.Equal(0, (await above.GetAsync("papers?pending=true")).Body!["total"]!.GetValue<int>());

        await approve.DoAsync(paper + "/return", new { step = "fill", reason = "第3行与合计不符" });
        var corrected = await fill.PutAsync(paper + "/content", new { content = new { paid = 100.5m, rows = 4 } }, (await fill.GetAsync(paper)).ETag);
        Assert.Equal(HttpStatusCode.OK, corrected.Status);
        var now = corrected.Body!["hash"]!.ToString();
        await fill.DoAsync(paper + "/submit", new { seenHash = now });
        Assert.Equal("paper.figures-changed", (await approve.PostAsync(paper + "/agree", new { seenHash = hash })).Code);
        await approve.DoAsync(paper + "/agree", new { seenHash = now });
        var done = await above.DoAsync(paper + "/agree", new { seenHash = now });
        Assert.Equal("completed", done.Body!["status"]!.ToString());
        Assert.Contains(done.Body["timeline"]!.AsArray(), l => l!["deed"]!.ToString() == "退回到“填报”" && l["who"]!.ToString() == "李四" && l["opinion"]!.ToString() == "第3行与合计不符");
        await office.People["clerk"].DoAsync(paper + "/archive", new { });
        Assert.Equal("archived", (await fill.GetAsync(paper)).Body!["status"]!.ToString());

        Assert.Equal(HttpStatusCode.NotFound, (await office.People["other"].GetAsync(paper)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await office.People["other"].PostAsync(paper + "/agree", new { seenHash = now })).Status);
        await using var db = office.Server.Database.Open();
        Assert.Empty((await JournalVerifier.VerifyAsync(db, default)).Faults);
        Assert.Contains(await db.Journal.ToListAsync(), e => e.Action == "papers.return" && e.Reason == "第3行与合计不符" && e.Account == "李四");
        Assert.Equal(0, await db.PaperTasks.CountAsync());
        await db.Appointments.Where(a => db.Accounts.Any(p => p.Id == a.AccountId && p.DisplayName == "李四")).ExecuteDeleteAsync();
        Assert.Contains((await fill.GetAsync(paper)).Body!["timeline"]!.AsArray(), static l => l!["who"]!.ToString() == "李四（已调离）");
        var refused = await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => db.Database.ExecuteSqlRawAsync("UPDATE paper_events SET content = '{{}}'"));
        Assert.Equal("paper-events-are-append-only", StorageFailure.Guard(refused));
    }

    // What somebody did counts as his, what followed from it does not: the reviewer above is named by nobody's deed but his own.
    [Theory, OnSqlite, OnPostgreSql]
    public async Task Acted_ListsWhatSomebodyDid_LastActFirst(DatabaseKind kind)
    {
        await using var office = await Office.OpenAsync(kind);
        var (fill, approve, above) = (office.People["fill"], office.People["approve"], office.People["above"]);
        var (one, other) = (await fill.DoAsync("papers", Office.Return("1")), await fill.DoAsync("papers", Office.Return("2")));
        foreach (var paper in new[] { one, other }) await fill.DoAsync($"papers/{paper.Id}/submit", new { seenHash = paper.Body!["hash"]!.ToString() });
        await approve.DoAsync($"papers/{other.Id}/agree", new { seenHash = other.Body!["hash"]!.ToString() });
        Assert.Equal((1, 0), ((await approve.GetAsync("papers?acted=true")).Body!["total"]!.GetValue<int>(), (await above.GetAsync("papers?acted=true")).Body!["total"]!.GetValue<int>()));
        await approve.DoAsync($"papers/{one.Id}/return", new { step = "fill", reason = "与“by”有关的一行不符" });
        var acts = (await approve.AllAsync("papers?acted=true")).ToDictionary(static p => p["id"]!.GetValue<Guid>(), static p => (p["lastAct"]!["who"]!.ToString(), p["lastAct"]!["deed"]!.ToString(), p["lastAct"]!["opinion"]!.ToString()));
        Assert.Equal(new() { [one.Id] = ("李四", "退回到“填报”", "与“by”有关的一行不符"), [other.Id] = ("李四", "在“本级审批”同意", "") }, acts);
        Assert.Equal(["在“填报”提交", "在“填报”提交"], (await fill.AllAsync("papers?acted=true")).Select(static p => p["lastAct"]!["deed"]!.ToString()));
        Assert.Null((await fill.GetAsync("papers")).Body!["items"]![0]!["lastAct"]);
        Assert.Equal((2, 0), ((await approve.GetAsync("papers?acted=true&period=2025-03")).Body!["total"]!.GetValue<int>(), (await approve.GetAsync("papers?acted=true&pending=true")).Body!["total"]!.GetValue<int>()));

        using var person = await Visitor.SignedInAsync(office.Server, office.Ids["approve"]);
        var page = (await person.TryAsync("GET", "/papers/acted", null)).Text;
        Assert.Contains("我办理过的件，共 2 条", page, StringComparison.Ordinal);
        Assert.InRange(page.IndexOf("退回到“填报”：与“by”有关的一行不符", StringComparison.Ordinal), 1, page.IndexOf("在“本级审批”同意", StringComparison.Ordinal));
        using var stranger = await Visitor.SignedInAsync(office.Server, office.Ids["other"]);
        Assert.Contains("本年度您还没有办理过件", (await stranger.TryAsync("GET", "/papers/acted", null)).Text, StringComparison.Ordinal);
        // Whoever has lost the post does not see the unit's papers any more, as everywhere.
        await using var db = office.Server.Database.Open("test");
        await db.Appointments.Where(a => a.AccountId == office.Ids["approve"]).ExecuteDeleteAsync();
        Assert.Equal("forbidden", (await approve.GetAsync("papers?acted=true")).Code);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Paper_SignedByTwoAtOnce_IsSignedOnce(DatabaseKind kind)
    {
        await using var office = await Office.OpenAsync(kind);
        var opened = await office.People["fill"].DoAsync("papers", Office.Return("7"));
        var (paper, hash) = ($"papers/{opened.Id}", opened.Body!["hash"]!.ToString());
        await office.People["fill"].DoAsync(paper + "/submit", new { seenHash = hash });
        await office.AppointAsync("clerk", "审批");
        var replies = await Task.WhenAll(office.People["approve"].PostAsync(paper + "/agree", new { seenHash = hash }), office.People["clerk"].PostAsync(paper + "/agree", new { seenHash = hash }));
        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.Forbidden], replies.Select(r => r.Status).Order());
        await using var db = office.Server.Database.Open();
        var events = await db.PaperEvents.OrderBy(e => e.Sequence).ToListAsync();
        Assert.Equal(Enumerable.Range(1, events.Count), events.Select(e => e.Sequence));
        Assert.Single(events, e => e.Content.Contains("\"kind\":\"signed\"", StringComparison.Ordinal));
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task StandIn_ForAnAbsentApprover_SignsInHisName(DatabaseKind kind)
    {
        await using var office = await Office.OpenAsync(kind);
        var opened = await office.People["fill"].DoAsync("papers", Office.Return("7"));
        var (paper, hash) = ($"papers/{opened.Id}", opened.Body!["hash"]!.ToString());
        await office.People["fill"].DoAsync(paper + "/submit", new { seenHash = hash });
        var today = Workflow.Deadlines.BeijingTime.DayOf(TimeProvider.System.GetUtcNow());
        var standIn = new { organisationId = office.County, role = "approver", delegateId = office.Ids["clerk"], from = $"{today:yyyy-MM-dd}", to = $"{today:yyyy-MM-dd}" };
        Assert.Equal("paper.refused", (await office.People["clerk"].PostAsync("stand-ins", standIn with { delegateId = office.Ids["fill"] })).Code);
        await office.People["approve"].DoAsync("stand-ins", standIn);
        Assert.Equal(1, (await office.People["clerk"].GetAsync("papers?pending=true")).Body!["total"]!.GetValue<int>());
        // In the name of somebody who has left nothing waits, and nothing is signed.
        await using (var db = office.Server.Database.Open("test"))
        {
            var principal = db.Accounts.Where(static a => a.UserName == "approve");
            await principal.ExecuteUpdateAsync(static a => a.SetProperty(x => x.IsEnabled, false));
            Assert.Equal(0, (await office.People["clerk"].GetAsync("papers?pending=true")).Body!["total"]!.GetValue<int>());
            Assert.Equal("forbidden", (await office.People["clerk"].PostAsync(paper + "/agree", new { seenHash = hash })).Code);
            await principal.ExecuteUpdateAsync(static a => a.SetProperty(x => x.IsEnabled, true));
        }

        var signed = await office.People["clerk"].DoAsync(paper + "/agree", new { seenHash = hash });
        Assert.Contains(signed.Body!["timeline"]!.AsArray(), l => l!["who"]!.ToString() == "王五（受李四委托）");
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task StandIn_EndedEarly_ActsNoMore(DatabaseKind kind)
    {
        await using var office = await Office.OpenAsync(kind);
        var (approve, clerk) = (office.People["approve"], office.People["clerk"]);
        var today = Workflow.Deadlines.BeijingTime.DayOf(TimeProvider.System.GetUtcNow());
        object Until(int days, int from = 0) => new { organisationId = office.County, role = "approver", delegateId = office.Ids["clerk"], from = $"{today.AddDays(from):yyyy-MM-dd}", to = $"{today.AddDays(days):yyyy-MM-dd}" };
        var given = await approve.DoAsync("stand-ins", Until(9));
        Assert.Equal("exists", (await approve.PostAsync("stand-ins", Until(20, from: 9))).Code);
        foreach (var who in new[] { approve, clerk }) Assert.Equal(given.Id, Assert.Single((await who.GetAsync("stand-ins")).Body!["items"]!.AsArray())!["id"]!.GetValue<Guid>());
        Assert.Empty((await office.People["fill"].GetAsync("stand-ins")).Body!["items"]!.AsArray());
        Assert.Equal("not-found", (await office.People["fill"].SendAsync(HttpMethod.Delete, $"stand-ins/{given.Id}", null)).Code);
        var opened = await office.People["fill"].DoAsync("papers", Office.Return("7"));
        await office.People["fill"].DoAsync($"papers/{opened.Id}/submit", new { seenHash = opened.Body!["hash"]!.ToString() });
        Assert.Equal(1, (await clerk.GetAsync("papers?pending=true")).Body!["total"]!.GetValue<int>());
        // It began yesterday: what was done by it stays explained.
        await using (var db = office.Server.Database.Open("test"))
            await db.Set<StandIn>().ExecuteUpdateAsync(s => s.SetProperty(x => x.From, today.AddDays(-1)));
        var ended = await clerk.SendAsync(HttpMethod.Delete, $"stand-ins/{given.Id}", null);
        Assert.Equal($"{today.AddDays(-1):yyyy-MM-dd}", ended.Body!["to"]!.ToString());
        Assert.Equal(0, (await clerk.GetAsync("papers?pending=true")).Body!["total"]!.GetValue<int>());
        Assert.Equal("forbidden", (await clerk.PostAsync($"papers/{opened.Id}/agree", new { seenHash = opened.Body["hash"]!.ToString() })).Code);
        Assert.Equal("invalid", (await approve.SendAsync(HttpMethod.Delete, $"stand-ins/{given.Id}", null)).Code);
        // One that was never in force is gone.
        var coming = await approve.DoAsync("stand-ins", Until(9, from: 5));
        Assert.Equal(HttpStatusCode.OK, (await approve.SendAsync(HttpMethod.Delete, $"stand-ins/{coming.Id}", null)).Status);
        Assert.Equal(1, (await approve.GetAsync("stand-ins")).Body!["total"]!.GetValue<int>());
    }

    // Whoever may not see a paper is not told of it either; nobody learns which accounts there are.
    [Theory, OnSqlite, OnPostgreSql]
    public async Task Copy_ToAStrangerOrNobody_IsRefusedAlike(DatabaseKind kind)
    {
        await using var office = await Office.OpenAsync(kind);
        var opened = await office.People["fill"].DoAsync("papers", Office.Return("7"));
        var replies = new List<Reply>();
        foreach (var person in new[] { Guid.NewGuid(), office.Ids["other"] }) replies.Add(await office.People["fill"].PostAsync($"papers/{opened.Id}/copy", new { persons = new[] { person } }));
        Assert.All(replies, static r => Assert.Equal(("paper.refused", "person-unknown"), (r.Code, r.Body!["reason"]!.ToString())));
        Assert.Single(replies.Select(static r => r.Detail).Distinct());
        Assert.Empty((await office.People["other"].GetAsync("reminders")).Body!["items"]!.AsArray());
        // A note of half a thousand surrogate pairs is cut between characters; one of more than a thousand letters is refused.
        await office.People["fill"].DoAsync($"papers/{opened.Id}/copy", new { persons = new[] { office.Ids["above"] }, reason = string.Concat(Enumerable.Repeat("😀", 490)) });
        Assert.EndsWith("😀…", (await office.People["above"].GetAsync("reminders")).Body!["items"]![0]!["text"]!.ToString(), StringComparison.Ordinal);
        Assert.Equal("malformed", (await office.People["fill"].PostAsync($"papers/{opened.Id}/copy", new { persons = new[] { office.Ids["above"] }, reason = new string('很', 1001) })).Code);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Message_ToSomebodyWhoHasLeft_IsNotSent(DatabaseKind kind)
    {
        await using var office = await Office.OpenAsync(kind);
        var opened = await office.People["fill"].DoAsync("papers", Office.Return("7"));
        await using var db = office.Server.Database.Open("test");
        await db.Accounts.Where(a => a.UserName == "above").ExecuteUpdateAsync(static a => a.SetProperty(x => x.IsEnabled, false));
        await Platform.Reminders.Notices.TellAsync(db, [office.Ids["above"], office.Ids["approve"], Guid.NewGuid()], Platform.Reminders.ReminderCause.Copied, opened.Id, "1", "试", DateTime.UtcNow, default);
        await db.SaveChangesAsync();
        Assert.Equal(office.Ids["approve"], (await db.Set<Platform.Reminders.Reminder>().SingleAsync(r => r.Cause == Platform.Reminders.ReminderCause.Copied)).AccountId);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Appointment_ByAnybodyElseThanAnAdministrator_IsRefused(DatabaseKind kind)
    {
        await using var office = await Office.OpenAsync(kind);
        Assert.Equal(HttpStatusCode.Forbidden, (await office.People["fill"].PutAsync($"organisations/{office.County}/appointments/审批/{office.Ids["fill"]}", new { }, null)).Status);
        Assert.Equal("invalid", (await office.People["admin"].PutAsync($"organisations/{office.County}/appointments/领导/{office.Ids["fill"]}", new { }, null)).Code);
        Assert.Equal(7, (await office.People["fill"].GetAsync("workflows")).Body!.AsArray().Count);
    }

    private static async Task<(string, HttpStatusCode)> Refusal(Task<Reply> reply) => ((await reply).Code, (await reply).Status);

    /// <summary>A region, a prefecture, a county, and their people.</summary>
    private sealed class Office : IAsyncDisposable
    {
        internal required TestServer Server { get; init; }

        internal Guid County { get; private init; }

        internal Dictionary<string, ApiClient> People { get; } = [];

        internal Dictionary<string, Guid> Ids { get; } = [];

        internal static object Return(string paid) => new { workflow = "tracking-return", period = "2025-03", title = "2025年3月跟踪反馈", content = new { paid = JsonNode.Parse(paid) } };

        internal static async Task<Office> OpenAsync(DatabaseKind kind)
        {
            var server = await TestServer.StartAsync(kind);
            var region = Unit("650000", "某自治区", RegionLevel.Province, null);
            var prefecture = Unit("653100", "某地区", RegionLevel.Prefecture, region);
            var (county, other) = (Unit("653101", "某县", RegionLevel.County, prefecture), Unit("653121", "邻县", RegionLevel.County, prefecture));
            await using (var db = server.Database.Open("setup"))
            {
                db.AddRange(region, prefecture, county, other);
                await db.SaveChangesAsync();
            }

            var office = new Office { Server = server, County = county.Id };
            foreach (var (user, name, code) in new[] { ("admin", "管理员", null), ("fill", "张三", "653101"), ("approve", "李四", "653101"), ("clerk", "王五", "653101"), ("above", "赵六", "653100"), ("other", "钱七", "653121") })
                office.People[user] = await server.AccountAsync(user, name, code, user == "other" ? [Role.Preparer] : []);
            await using (var db = server.Database.Open())
                foreach (var account in await db.Accounts.ToListAsync()) office.Ids[account.UserName] = account.Id;
            foreach (var (user, role) in new[] { ("fill", "填报"), ("fill", "审批"), ("approve", "审批"), ("clerk", "管理") }) await office.AppointAsync(user, role);
            await office.AppointAsync("above", "审核", prefecture.Id);
            return office;
        }

        internal async Task AppointAsync(string user, string role, Guid? unit = null) =>
            Assert.Equal(HttpStatusCode.OK, (await People["admin"].PutAsync($"organisations/{unit ?? County}/appointments/{role}/{Ids[user]}", new { }, null)).Status);

        public async ValueTask DisposeAsync()
        {
            foreach (var client in People.Values) client.Dispose();
            await Server.DisposeAsync();
        }

        private static Organisation Unit(string code, string name, RegionLevel level, Organisation? parent)
        {
            var id = Guid.CreateVersion7();
            return new() { Id = id, Kind = OrganisationKind.Place, RegionCode = code, Name = name, ShortName = name, Level = level, ParentId = parent?.Id, Path = $"{parent?.Path}{id:N}/", ValidFrom = new DateOnly(2020, 1, 1) };
        }
    }
}
