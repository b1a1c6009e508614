using System.Net;
using Jiheng.Platform.Storage;
using Jiheng.Tests.Support.Databases;
using Jiheng.Web.Tests.Permissions;
using Jiheng.Workflow.Definitions;
using Relation = Jiheng.Web.Tests.Permissions.Relation;

namespace Jiheng.Web.Tests;

/// <summary>Lists in parts: whole when the parts are put together, and refused when the part asked for cannot be meant.</summary>
public sealed class PartsTests
{
    [Theory, OnSqlite, OnPostgreSql]
    public async Task List_OfAnyKind_RefusesAWrongPartAndGivesAllParts(DatabaseKind kind)
    {
        await using var all = await Neighbours.SettleAsync(kind);
        // The administrator has no part in the register's cases.
        using var auditor = (await all.HolderAsync(Role.Auditor, Platform.Identity.DataScope.All)).Client;
        using var http = all.Server.Client();
        var paths = System.Text.Json.Nodes.JsonNode.Parse(await http.GetStringAsync("/openapi/v1.json"))!["paths"]!.AsObject()
            .Where(static p => p.Value!["get"]?["parameters"]?.AsArray().Any(static q => string.Equals(q!["name"]!.GetValue<string>(), "after", StringComparison.OrdinalIgnoreCase)) == true)
            .Select(p => p.Key["/api/v1/".Length..].Replace("{yearId}", all.YearId.ToString(), StringComparison.Ordinal).Replace("{id}", all.ProgrammeId.ToString(), StringComparison.Ordinal).Replace("{paperId}", all.Targets[Relation.Own].Ids["paper"].ToString(), StringComparison.Ordinal))
            .Select(static p => p + (p.EndsWith("/completeness", StringComparison.Ordinal) ? "?kind=self-evaluation" : p.EndsWith("/monitoring", StringComparison.Ordinal) ? "?month=12" : "")).ToList();
        Assert.True(paths.Count > 15, string.Join('\n', paths));
        foreach (var path in paths)
        {
            var top = path.StartsWith("register/", StringComparison.Ordinal) ? auditor : all.Administrator;
            var mark = path.Contains('?', StringComparison.Ordinal) ? '&' : '?';
            foreach (var (wrong, about) in new[] { ("limit=0", "limit"), ("limit=-1", "limit"), ("limit=501", "limit"), ("limit=many", "limit"), ("after=yesterday", "after"), (path == "journal" ? "after=999999" : $"after={Guid.NewGuid()}", "after") })
            {
                var refused = await top.GetAsync($"{path}{mark}{wrong}");
                Assert.True((refused.Status, refused.Code) == (HttpStatusCode.BadRequest, "malformed"), $"{path} {wrong}: {refused.Status}");
                Assert.Contains(about, refused.Detail, StringComparison.Ordinal);
                Assert.Matches(@"[\u4e00-\u9fff]", refused.Detail);
            }

            Assert.Equal(HttpStatusCode.OK, (await top.GetAsync($"{path}{mark}limit=500")).Status);
        }
    }

    // Five units with money, two at a time.
    [Theory, OnSqlite, OnPostgreSql]
    public async Task List_ThatHasToBeComputed_ComesWholeInParts(DatabaseKind kind)
    {
        await using var all = await Neighbours.SettleAsync(kind);
        using var everything = (await all.HolderAsync(Role.Auditor, Platform.Identity.DataScope.All)).Client;
        foreach (var (path, items, key) in new[] { ("accounts", "items", "organisationId"), ("completeness?kind=self-evaluation", "units", "organisationId") })
        {
            var (seen, parts) = (new List<string>(), 0);
            for (string? after = null; ; parts++)
            {
                var part = (await everything.GetAsync($"years/{all.YearId}/{path}{(path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}limit=2{(after is null ? "" : "&after=" + after)}")).Body!;
                Assert.InRange(part[items]!.AsArray().Count, 1, 2);
                seen.AddRange(part[items]!.AsArray().Select(u => u![key]!.GetValue<string>()));
                if (part["next"] is not { } next) break;
                after = next.GetValue<string>();
            }

            Assert.Equal((5, 2), (seen.Distinct().Count(), parts));
            Assert.Equal(seen.Count, seen.Distinct().Count());
        }

        Assert.Equal("malformed", (await everything.GetAsync($"years/{all.YearId}/completeness?kind=self-evaluation&after={Guid.NewGuid()}")).Code);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Journal_OfAnAuditor_ShowsWhatHisUnitsDid(DatabaseKind kind)
    {
        await using var all = await Neighbours.SettleAsync(kind);
        using var auditor = (await all.HolderAsync(Role.Auditor)).Client;
        var seen = await auditor.AllAsync("journal");
        var units = seen.Select(static e => e["organisationId"]!.GetValue<Guid>()).ToHashSet();
        Assert.Equal(new HashSet<Guid> { all[Relation.Own].Id, all[Relation.Child].Id }, units);
        Assert.Equal(seen.Select(static e => e["sequence"]!.GetValue<long>()).Order(), seen.Select(static e => e["sequence"]!.GetValue<long>()));
        var one = await auditor.AllAsync($"journal?entity=MonthlyReturn&entityId={all.Targets[Relation.Own].Ids["return"]}");
        Assert.Equal(("returns.start", "张三", 3), (one[0]["action"]!.GetValue<string>(), one[0]["account"]!.GetValue<string>(), int.Parse(one[0]["after"]!["Month"]!.GetValue<string>(), System.Globalization.CultureInfo.InvariantCulture)));
        Assert.Null(one[0]["before"]);
        Assert.Empty(await auditor.AllAsync($"journal?entityId={all.Targets[Relation.Sibling].Ids["return"]}"));
        Assert.Empty(await auditor.AllAsync("journal?from=2999-01-01T00:00:00Z"));
        using var everything = (await all.HolderAsync(Role.Auditor, Platform.Identity.DataScope.All)).Client;
        Assert.Contains(await everything.AllAsync("journal?entity=Organisation"), static e => e["organisationId"] is null);
        using var preparer = (await all.HolderAsync(Role.Preparer)).Client;
        Assert.Equal("forbidden", (await preparer.GetAsync("journal")).Code);
    }

    [Theory, OnSqlite, OnPostgreSql]
    public async Task Documents_OfAPaper_AreTheFilesOfThePages(DatabaseKind kind)
    {
        await using var all = await Neighbours.SettleAsync(kind);
        var own = all.Targets[Relation.Own];
        using var raw = own.Preparer.Raw();
        foreach (var path in new[] { $"allocations/{own.Ids["allocation"]}", $"target-tables/{own.Ids["targets"]}", $"monthly-returns/{own.Ids["return"]}" })
        {
            foreach (var (format, extension) in new[] { ("word", ".docx"), ("excel", ".xlsx") })
            {
                using var answer = await raw.GetAsync(new Uri(all.Server.Address, $"/api/v1/{path}/documents/{format}"));
                Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{path} {format}: {await answer.Content.ReadAsStringAsync()}");
                Assert.EndsWith(extension, Uri.UnescapeDataString(answer.Content.Headers.ContentDisposition!.FileNameStar!), StringComparison.Ordinal);
                Assert.Equal("PK"u8.ToArray(), (await answer.Content.ReadAsByteArrayAsync())[..2]);
            }

            Assert.Equal("not-found", (await own.Preparer.GetAsync($"{path}/documents/odt")).Code);
            Assert.Equal("not-found", (await all.Targets[Relation.Sibling].Preparer.GetAsync($"{path}/documents/word")).Code);
        }
    }
}
