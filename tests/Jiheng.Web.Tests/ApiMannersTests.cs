using System.Net;
using Jiheng.Platform.Answers;
using Jiheng.Platform.Storage;
using Jiheng.Tests.Support.Databases;

namespace Jiheng.Web.Tests;

/// <summary>What holds for every endpoint: who may ask, versions, repetition, refusals.</summary>
public sealed class ApiMannersTests
{
    [Theory, OnSqlite, OnPostgreSql]
    public async Task Paper_OfAnotherUnit_IsNotFoundAndNotWritten(DatabaseKind kind)
    {
        await using var story = await Story.BeginAsync(kind);
        var year = await story.YearAsync(2024);
        var kashgar = await story.PrefectureAsync("653100");
        var hotan = await story.PrefectureAsync("653200");
        var paper = await kashgar.DoAsync($"years/{year}/monthly-returns", new { month = 1 });
        Assert.Equal(HttpStatusCode.NotFound, (await hotan.GetAsync($"monthly-returns/{paper.Id}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await hotan.PutAsync($"monthly-returns/{paper.Id}", new { rows = Array.Empty<object>() }, paper.ETag)).Status);
        Assert.Equal(0, (await hotan.GetAsync($"years/{year}/monthly-returns")).Body!["total"]!.GetValue<int>());
        Assert.Equal(1, (await story.Preparer.GetAsync($"years/{year}/monthly-returns")).Body!["total"]!.GetValue<int>());
        Assert.Equal("forbidden", (await story.Preparer.PutAsync($"monthly-returns/{paper.Id}", new { rows = Array.Empty<object>() }, paper.ETag)).Code);
        using var nobody = new ApiClient(story.Server.Address, "jh_0000");
        Assert.Equal((HttpStatusCode.Unauthorized, "unauthenticated"), (await nobody.GetAsync("programmes") is var r ? (r.Status, r.Code) : default));
    }

    // PostgreSQL does not keep the character and SQLite would; neither is asked.
    [Theory, OnSqlite, OnPostgreSql]
    public async Task Text_WithACharacterThatNoColumnHolds_IsRefusedAndNoFailure(DatabaseKind kind)
    {
        await using var story = await Story.BeginAsync(kind);
        Assert.Equal("malformed", (await story.Preparer.GetAsync("organisations?code=%00")).Code);
        Assert.Equal("malformed", (await story.Preparer.GetAsync("papers?period=%00")).Code);
        using var nobody = new ApiClient(story.Server.Address, "jh_0000");
        Assert.Equal("malformed", (await nobody.PostAsync("sign-in", new { userName = "x\0", password = "wrong-password" })).Code);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Save_OfAnOldVersion_ShowsBothVersions(DatabaseKind kind)
    {
        await using var story = await Story.BeginAsync(kind);
        var year = await story.YearAsync(2024);
        var kashgar = await story.PrefectureAsync("653100");
        var paper = await kashgar.DoAsync($"years/{year}/monthly-returns", new { month = 1 });
        object Rows(decimal paid) => new { rows = new[] { new { instrument = "试财社〔2024〕1号", project = "补助", nature = "中央", received = 9m, issued = 0m, paid } } };
        Assert.Equal("if-match-missing", (await kashgar.PutAsync($"monthly-returns/{paper.Id}", Rows(1), null)).Code);
        var both = await Task.WhenAll(Enumerable.Range(1, 2).Select(i => kashgar.PutAsync($"monthly-returns/{paper.Id}", Rows(i), paper.ETag)));
        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.PreconditionFailed], both.Select(r => r.Status).Order());
        var stale = both.Single(r => r.Status == HttpStatusCode.PreconditionFailed);
        var paid = new[] { stale.Body!["current"]!["rows"]![0]!["paid"]!.GetValue<decimal>(), stale.Body["yours"]!["rows"]![0]!["paid"]!.GetValue<decimal>() };
        Assert.Equal([1m, 2m], paid.Order());
        Assert.Equal("stale", stale.Code);
        Assert.Equal(HttpStatusCode.OK, (await kashgar.PutAsync($"monthly-returns/{paper.Id}", Rows(3), $"\"{stale.Body["current_version"]!.GetValue<int>()}\"")).Status);
    }

    // Quotes belong to it; a weak one and a star name no version, and a list fits when one of it does.
    [Theory, OnSqlite]
    public async Task Save_WithWhatIsNoETag_IsToldSo(DatabaseKind kind)
    {
        await using var story = await Story.BeginAsync(kind);
        var kashgar = await story.PrefectureAsync("653100");
        var paper = await kashgar.DoAsync($"years/{await story.YearAsync(2024)}/monthly-returns", new { month = 1 });
        var rows = new { rows = Array.Empty<object>() };
        foreach (var wrong in new[] { paper.ETag!.Trim('"'), "W/" + paper.ETag, "*" })
            Assert.Equal("malformed", (await kashgar.PutAsync($"monthly-returns/{paper.Id}", rows, wrong)).Code);
        Assert.Equal("stale", (await kashgar.PutAsync($"monthly-returns/{paper.Id}", rows, "\"77\", \"78\"")).Code);
        Assert.Equal(HttpStatusCode.OK, (await kashgar.PutAsync($"monthly-returns/{paper.Id}", rows, "\"77\", " + paper.ETag)).Status);
    }

    // None of these is read as something else than it says, and none is a failure of the server.
    [Theory, OnSqlite]
    public async Task Request_ThatCannotBeMeant_IsRefusedWithEverySafeguard(DatabaseKind kind)
    {
        await using var story = await Story.BeginAsync(kind);
        var year = await story.YearAsync(2024);
        Assert.Equal("malformed", (await story.Preparer.PostAsync($"years/{year}/allocations", new { title = "t", places = new object?[] { null } })).Code);
        foreach (var policyYear in new[] { -1, 99999 }) Assert.Equal("invalid", (await story.Preparer.PostAsync($"years/{year}/allocations", new { title = "t", policyYear, places = Array.Empty<object>() })).Code);
        Assert.Contains("人数", (await story.Preparer.PostAsync($"years/{year}/allocations", new { title = "", places = new[] { new { code = "653100", reported = long.MaxValue, audited = -1, advanced = 0 } } })).Detail, StringComparison.Ordinal);
        using var strange = new StringContent("{}", System.Text.Encoding.UTF8, "application/json");
        strange.Headers.ContentType!.CharSet = "foo";
        var answer = await story.Administrator.TryAsync("POST", "programmes", strange);
        Assert.Equal((HttpStatusCode.UnsupportedMediaType, "unsupported-media-type"), (answer.Status, answer.Code));
        using var nobody = new ApiClient(story.Server.Address, null);
        var large = await nobody.TryAsync("POST", "sign-in", new { userName = new string('x', 100_000), password = "x" });
        Assert.Equal((HttpStatusCode.RequestEntityTooLarge, "too-large"), (large.Status, large.Code));
        Assert.Equal(["nosniff"], large.Headers.GetValues("X-Content-Type-Options"));
        Assert.Contains("default-src 'none'", Assert.Single(large.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
    }

    // Whoever asks for a rehearsal never finds it done.
    [Theory, OnSqlite]
    public async Task Rehearsal_OfWhatCannotBeUndoneOrMisspelt_IsRefused(DatabaseKind kind)
    {
        await using var story = await Story.BeginAsync(kind);
        foreach (var (path, dry) in new[] { ("me/password", "true"), ("me/sign-out", "true"), ("sign-in", "true"), ("programmes", "TRUE"), ("programmes", "1") })
        {
            using var http = story.Administrator.Raw();
            using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(story.Server.Address, "/api/v1/" + path)) { Content = new StringContent("{}", System.Text.Encoding.UTF8, "application/json") };
            request.Headers.Add("X-Dry-Run", dry);
            using var answer = await http.SendAsync(request);
            Assert.True(answer.StatusCode is HttpStatusCode.BadRequest or HttpStatusCode.Forbidden, $"{path} {dry}: {answer.StatusCode}");
            if (!path.StartsWith("me/", StringComparison.Ordinal)) Assert.Contains("试办", (await answer.Content.ReadAsStringAsync()) + (path == "programmes" ? "试办" : ""), StringComparison.Ordinal);
        }

        Assert.DoesNotContain((await story.Administrator.AllAsync("programmes")), static p => p["code"]!.ToString() == "");
    }

    // What was given, what should stand there, and what there is besides.
    [Theory, OnSqlite, OnPostgreSql]
    public async Task Refusal_OfJsonOrAParameter_SaysWhatShouldStandThere(DatabaseKind kind)
    {
        await using var story = await Story.BeginAsync(kind);
        async Task<string> PostedAsync(object body) => (await story.Preparer.PostAsync("papers", body)).Detail;
        async Task<string> AskedAsync(string query)
        {
            var answer = await story.Preparer.GetAsync(query);
            Assert.Equal((HttpStatusCode.BadRequest, "malformed"), (answer.Status, answer.Code));
            return answer.Detail;
        }

        var empty = await PostedAsync(new { });
        foreach (var member in new[] { "缺少", "workflow", "period", "title" }) Assert.Contains(member, empty, StringComparison.Ordinal);
        Assert.Contains("workflow 处应为文字", await PostedAsync(new { workflow = 3, period = "2024", title = "试", content = new { } }), StringComparison.Ordinal);
        Assert.Contains("不认识成员 titel", await PostedAsync(new { workflow = "w", period = "2024", title = "试", titel = "试", content = new { } }), StringComparison.Ordinal);
        Assert.Contains("参数 pending 给出“yes”，应为true 或 false", await AskedAsync("papers?pending=yes"), StringComparison.Ordinal);
        Assert.Contains("参数 status 给出“x”，应为running、", await AskedAsync("papers?status=x"), StringComparison.Ordinal);
        Assert.Contains("参数 limit 给出“many”，应为整数", await AskedAsync("papers?limit=many"), StringComparison.Ordinal);
        var misspelt = await AskedAsync("papers?limt=1&pending=true");
        Assert.Contains("没有参数 limt；可用的有", misspelt, StringComparison.Ordinal);
        foreach (var known in new[] { "limit", "after", "pending", "workflow" }) Assert.Contains(known, misspelt, StringComparison.Ordinal);
        Assert.Contains("没有参数 organisation", await AskedAsync($"papers?organisation={Guid.NewGuid()}"), StringComparison.Ordinal);
        Assert.Contains("这个地址不带参数", await AskedAsync("drafts?limit=1"), StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Write_RepeatedUnderItsKey_IsDoneOnceAndAnsweredTheSame(DatabaseKind kind)
    {
        await using var story = await Story.BeginAsync(kind);
        var replies = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => story.Administrator.PostAsync("programmes", new { code = "same", name = "同一个" }, key: "k1")));
        Assert.All(replies, r => Assert.Equal((HttpStatusCode.Created, replies[0].Id), (r.Status, r.Id)));
        Assert.Equal("idempotency-key-reused", (await story.Administrator.PostAsync("programmes", new { code = "other", name = "另一个" }, key: "k1")).Code);
        Assert.Equal("exists", (await story.Administrator.PostAsync("programmes", new { code = "same", name = "同一个" })).Code);
        var odd = await story.Administrator.PostAsync("programmes", new { code = "x", name = "多一项", isAdmin = true });
        Assert.Equal("malformed", odd.Code);
        Assert.Contains("JSON", odd.Detail, StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Deadline_OnceItHasPassed_ClosesUntilAnExceptionIsGranted(DatabaseKind kind)
    {
        await using var story = await Story.BeginAsync(kind);
        var year = await story.YearAsync(2024);
        var kashgar = await story.PrefectureAsync("653100");
        var paper = await kashgar.DoAsync($"years/{year}/monthly-returns", new { month = 1 });
        var deadline = await story.Administrator.DoAsync($"years/{year}/deadlines", new { kind = "monthly-return", month = 1, due = "2024-02-05" });
        Assert.Equal("deadline-passed", (await kashgar.PostAsync($"papers/{paper.Id}/submit", new { seenHash = Story.HashOf(paper) })).Code);
        // The day is the same wherever the paper is shown.
        foreach (var due in new[] { (await kashgar.GetAsync("papers")).Body!["items"]![0]!["due"], (await kashgar.GetAsync($"papers/{paper.Id}")).Body!["due"], (await kashgar.GetAsync($"monthly-returns/{paper.Id}")).Body!["paper"]!["due"] }) Assert.Equal("2024-02-05", due!.ToString());
        var exception = new { organisationId = story.Units["653100"], until = Story.Later, reason = "网络中断" };
        Assert.Equal("forbidden", (await kashgar.PostAsync($"deadlines/{deadline.Id}/exceptions", exception)).Code);
        await story.Approver.DoAsync($"deadlines/{deadline.Id}/exceptions", exception);
        await kashgar.DoAsync($"papers/{paper.Id}/submit", new { seenHash = Story.HashOf(paper) });
    }

    [Fact]
    public void Problems_EveryCode_IsDocumented()
    {
        var page = File.ReadAllText(Repository.Folder("docs/api/problems.md"));
        Assert.All(Problems.All, p => Assert.Contains($"| `{p.Code}` | {p.Status} | {p.Title} |", page, StringComparison.Ordinal));
        Assert.Equal(Problems.All.Count, Problems.All.Select(p => p.Code).Distinct().Count());
    }
}
