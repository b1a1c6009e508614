using System.IO.Compression;
using System.Net;
using System.Text;
using Jiheng.Platform.Attachments;
using Jiheng.Platform.Storage;
using Jiheng.Tests.Support.Databases;
using Jiheng.Web.Tests.Identity;
using Jiheng.Workflow.Definitions;

namespace Jiheng.Web.Tests.Attacks;

/// <summary>Files that are not what they look like, and figures that are formulas.</summary>
public sealed class UploadAttackTests
{
    [Theory, OnSqlite, OnPostgreSql]
    public async Task Attachment_WithADangerousNameOrContent_IsRefused(DatabaseKind kind)
    {
        await using var staff = await Staff.HireAsync(kind);
        await staff.SettledAsync("zhang", Role.Preparer);
        using var client = await staff.SignInAsync("zhang", Staff.Password);
        var paper = System.Text.Json.Nodes.JsonNode.Parse((await client.TryAsync("POST", "/api/v1/papers", Permissions.Probes.Paper)).Text)!["id"]!.ToString();
        async Task<Attempt> UploadAsync(string name, byte[] content)
        {
            using var body = new ByteArrayContent(content);
            return await client.TryAsync("POST", $"/api/v1/papers/{paper}/attachments?name={Uri.EscapeDataString(name)}", body);
        }

        var csv = "代码,金额\n"u8.ToArray();
        foreach (var name in new[] { "../../etc/passwd.csv", "..\\x.csv", "/etc/x.csv", "C:\\x.csv", "a\r\nX: y.csv", ".csv", "a\"b.csv", "a.csv ", "a.html", "a.csv.exe", new string('长', 300) + ".csv" })
            Assert.Equal("attachment-refused", (await UploadAsync(name, csv)).Code);
        Assert.Equal("malformed", (await UploadAsync("a\0.csv", csv)).Code);
        foreach (var (name, content) in new (string, byte[])[]
        {
            ("a.png", csv), ("a.pdf", "<html><script>alert(1)</script>"u8.ToArray()), ("a.csv", "<svg onload=alert(1)>"u8.ToArray()), ("a.csv", [0xFF, 0xFE, 0]),
            ("a.docx", [.. "%PDF-1.7\n"u8, .. Package("word/document.xml")]), ("a.docx", [.. "MZ"u8, .. Package("word/document.xml")]), ("a.docx", Package("word/document.xml", "word/vbaProject.bin")),
            ("a.xlsx", Package("word/document.xml")), ("a.jpg", "GIF89a"u8.ToArray()), ("a.csv", []),
        })
            Assert.Equal("attachment-refused", (await UploadAsync(name, content)).Code);
        await AssertTooLargeAsync(() => UploadAsync("a.csv", new byte[AttachmentCommands.MostBytes + 1]));
        // A PDF that is also a page is taken as the PDF that it is, and never shown in our name.
        var kept = await UploadAsync("两用.pdf", "%PDF-1.7\n<html><script>alert(1)</script>"u8.ToArray());
        Assert.Equal(HttpStatusCode.Created, kept.Status);
        var sent = await client.TryAsync("GET", kept.Location, null);
        Assert.Equal("sandbox", sent.Headers.GetValues("Content-Security-Policy").Single());
        Assert.StartsWith("attachment", sent.Disposition, StringComparison.Ordinal);
    }

    // Refused before it was read: the server may hang up on whoever goes on sending.
    private static async Task AssertTooLargeAsync(Func<Task<Attempt>> upload)
    {
        try
        {
            Assert.Equal("attachment-refused", (await upload()).Code);
        }
        catch (HttpRequestException e)
        {
            Assert.IsType<IOException>(e.InnerException, exactMatch: false);
        }
    }

    private static byte[] Package(params string[] parts)
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var part in parts.Prepend("[Content_Types].xml")) archive.CreateEntry(part);
        }

        return bytes.ToArray();
    }

    // Excel runs a text that begins with = only when the workbook says that it is a formula.
    [Theory, OnSqlite, OnPostgreSql]
    public async Task Text_ThatIsAFormula_IsPrintedAsText(DatabaseKind kind)
    {
        const string formula = "=HYPERLINK(\"http://evil.example\",\"x\")";
        await using var all = await Permissions.Neighbours.SettleAsync(kind, slots: 1);
        using var client = await all.Server.AccountAsync("formula", "张三", "650000", Role.Preparer);
        var year = (await all.Administrator.DoAsync($"programmes/{all.ProgrammeId}/years", new { year = 2025 })).Id;
        var paper = await client.DoAsync($"years/{year}/self-evaluations", new
        {
            scheme = "transfer-2024-xinjiang", expectedGoal = formula, achievedGoal = "+1+1", countyMatch = 0m, executedCentral = 0m, executedLocal = 0m,
            indicators = new[] { new { level1 = "产出指标", level2 = "数量指标", level3 = formula, target = "≥1", actual = "1", weight = 10m, reason = "@SUM(1)", measures = "-1" } },
        });
        var done = await JobsTests.DoneAsync(client, (await client.DoAsync($"self-evaluations/{paper.Id}/documents")).Id);
        var file = done["files"]!.AsArray().Single(f => f!["name"]!.ToString().EndsWith(".xlsx", StringComparison.Ordinal))!["id"]!.ToString();
        using var workbook = new ZipArchive(new MemoryStream(await all.Server.FileAsync(client, file)));
        var parts = workbook.Entries.Where(e => e.FullName.EndsWith(".xml", StringComparison.Ordinal)).Select(e => new StreamReader(e.Open(), Encoding.UTF8).ReadToEnd()).ToList();
        Assert.Contains(parts, p => p.Contains("HYPERLINK", StringComparison.Ordinal));
        Assert.DoesNotContain(parts, p => System.Text.RegularExpressions.Regex.IsMatch(p, "<(x:)?f[ >][^<]*(HYPERLINK|SUM\\(1\\)|evil)"));
    }
}
