using System.Text.Json;
using System.Text.Json.Nodes;
using Jiheng.Platform.Storage;
using Jiheng.Tests.Support.Databases;
using Jiheng.Web.Tests.Permissions;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Xunit.Abstractions;

namespace Jiheng.Web.Tests.Attacks;

/// <summary>A script in every text that anybody can have written, and every page opened: it is text on each of them.</summary>
public sealed class StoredScriptTests(ITestOutputHelper output)
{
    private const string Script = "\"'><script>alert(1)</script>";

    // What is no text of people: codes, hashes, names of rules and steps, JSON.
    private static readonly HashSet<string> Technical =
    [
        "Agency", "CentralCode", "Code", "Conditions", "Content", "ExpenditureCode", "Field", "FiguresHash", "Fingerprint", "Hash", "IncomeCode", "Key", "KeyHash", "Management", "MediaType", "Occasion", "PasswordHash", "Path",
        "Period", "RegionCode", "RowId", "Rule", "RuleId", "SchemeFingerprint", "SchemeId", "Scopes", "SecurityStamp", "Series", "Severity", "Sha256", "Snapshot", "Step", "TagCode", "TotpSecret", "UserName", "WorkflowId",
    ];

    // What the database lets nobody change, and what no page shows.
    private static readonly HashSet<string> Left = ["account_guards", "idempotency", "instrument_entries", "instruments", "job_orders", "jobs", "journal", "journal_head", "paper_events", "paper_tasks", "rule_texts", "server_keys", "submissions", "workflow_texts", "year_rules"];

    [Theory, OnSqlite]
    public async Task Text_OfEveryColumn_IsTextOnEveryPage(DatabaseKind kind)
    {
        await using var all = await Neighbours.SettleAsync(kind);
        var own = all.Targets[Relation.Own];
        await WriteAsync(all, own);
        var written = await SpoilAsync(all);
        var (account, _) = await all.EverybodyAsync();
        using var browser = await Visitor.SignedInAsync(all.Server, account);
        var (shown, wrong) = (new List<string>(), new List<string>());
        foreach (var endpoint in all.Server.Endpoints)
        {
            var name = Web.Identity.PermissionGate.NameOf(endpoint);
            if ((endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods[0] ?? "GET") != "GET" || endpoint.RoutePattern.RawText!.TrimStart('/').StartsWith("api/", StringComparison.Ordinal)) continue;
            var page = await browser.TryAsync("GET", Probes.Path(name, endpoint, all, own), null);
            if ((int)page.Status >= 500) wrong.Add($"{name}: {(int)page.Status}");
            // What a browser is told to keep as a file, and of what kind, it does not run.
            if (page is { Disposition: "attachment" } && page.Headers.TryGetValues("X-Content-Type-Options", out var sniff) && sniff.Contains("nosniff")) continue;
            if (page.Text.Contains("<script>alert(1)", StringComparison.OrdinalIgnoreCase)) wrong.Add($"{name}: …{page.Text.Substring(Math.Max(0, page.Text.IndexOf("<script>alert(1)", StringComparison.OrdinalIgnoreCase) - 200), 240)}");
            if (page.Text.Contains("&lt;script&gt;alert(1)", StringComparison.Ordinal) || page.Text.Contains("\\u003Cscript", StringComparison.OrdinalIgnoreCase)) shown.Add(name);
        }

        output.WriteLine($"{written} columns; shown on {shown.Count} pages: {string.Join(' ', shown)}");
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
        Assert.True(written > 50 && shown.Count > 30, $"{written} columns, {shown.Count} pages");
    }

    // What is only ever added comes in as people add it.
    private static async Task WriteAsync(Neighbours all, Target own)
    {
        var heading = JsonNode.Parse(JsonSerializer.Serialize(Story.Heading("试财社〔2024〕77号", "2024-03-02", "第一批", tag: "")))!;
        foreach (var member in new[] { "title", "issuer", "recipient" }) heading[member] = Script;
        await own.Preparer.DoAsync($"years/{all.YearId}/instruments", new { heading, fromOutside = true, lines = new[] { new { organisationId = own.Unit.Id, amount = 5m } } });
        await all.Administrator.DoAsync($"deadlines/{all.DeadlineId}/exceptions", new { organisationId = own.Unit.Id, until = Story.Later, reason = Script });
        await own.Preparer.DoAsync($"papers/{own.Ids["paper"]}/copy", new { persons = new[] { all.Targets[Relation.Parent].Account }, reason = Script });
    }

    private static async Task<int> SpoilAsync(Neighbours all)
    {
        await using var db = all.Server.Database.Open();
        var written = 0;
        foreach (var type in db.Model.GetEntityTypes().Where(static t => !Left.Contains(t.GetTableName()!)))
        {
            foreach (var column in type.GetProperties().Where(static p => p.ClrType == typeof(string) && !p.IsKey() && !p.IsForeignKey() && !Technical.Contains(p.Name)))
            {
#pragma warning disable EF1002 // Names come from the model.
                await db.Database.ExecuteSqlRawAsync($"UPDATE {type.GetTableName()} SET {column.GetColumnName(StoreObjectIdentifier.Table(type.GetTableName()!))} = {{0}}", Script);
#pragma warning restore EF1002
                written++;
            }
        }

        return written;
    }
}
