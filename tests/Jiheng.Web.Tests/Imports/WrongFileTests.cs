using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Jiheng.Platform.Storage;
using Jiheng.Tests.Support.Databases;

namespace Jiheng.Web.Tests.Imports;

/// <summary>Files that are none (不能导入的文件): refused at once, with what was given, what is expected, what to do.</summary>
public sealed class WrongFileTests
{
    [Theory, OnSqlite]
    public async Task ProgramOrEmptyFile_Imported_IsRefusedWithWhatIsExpected(DatabaseKind kind)
    {
        await using var story = await Story.BeginAsync(kind);
        var year = await story.YearAsync(2024);
        var who = await story.PrefectureAsync("650200");
        var paper = await who.DoAsync($"years/{year}/self-evaluations", new { scheme = "transfer-2024-xinjiang", isRollUp = false, expectedGoal = "", achievedGoal = "", countyMatch = (decimal?)null, executedCentral = (decimal?)null, executedLocal = (decimal?)null, indicators = Array.Empty<object>() });
        var monthly = await who.DoAsync($"years/{year}/monthly-returns", new { month = 6 });
        using var browser = await ImportDesk.BrowserAsync(story, "650200");
        foreach (var address in new[] { $"/self-evaluations/{paper.Id}/import", $"/returns/{monthly.Id}/import" })
        {
            foreach (var (name, bytes, said) in new (string, byte[], string[])[]
            {
                ("kind.exe", Encoding.UTF8.GetBytes("apiVersion: v1\nkind: Config\n"), ["给出“kind.exe”", "应为Word（docx）、Excel（xlsx）、PDF、文本（txt、csv）或网页（html）文件", "请核对"]),
                ("kind.exe", [(byte)'M', (byte)'Z', 0x90, 0, 3, 0, 0, 0, 4, 0, 0xFF, 0xFF], ["kind.exe", "不是", "docx", "请"]),
                ("自评表.docx", [], ["“自评表.docx”是空文件（0字节）", "请重新保存"]),
                ("自评表.txt", [], ["“自评表.txt”是空文件（0字节）", "请重新保存"]),
            })
            {
                using var content = new ByteArrayContent(bytes);
                var answer = await browser.TryAsync("POST", $"{address}?name={Uri.EscapeDataString(name)}", content);
                Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
                var detail = JsonNode.Parse(answer.Text)!["detail"]!.GetValue<string>();
                foreach (var part in said) Assert.Contains(part, detail, StringComparison.Ordinal);
            }
        }
    }

    // An empty report is refused by itself; one that cannot be read is named, and the others are audited.
    [Theory, OnSqlite]
    public async Task ReportThatCannotBeRead_AmongOthers_IsNamedAndTheOthersAreAudited(DatabaseKind kind)
    {
        await using var story = await Story.BeginAsync(kind);
        var who = await story.PrefectureAsync("650200");
        var empty = await who.UploadAsync($"/api/v1/files?name={Uri.EscapeDataString("空.docx")}", []);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, empty.Status);
        Assert.Contains("是空文件（0字节）", empty.Detail, StringComparison.Ordinal);
        var sent = new List<Guid>();
        foreach (var (name, text) in new[] { ("坏.html", new string('字', 3_000_000)), ("甲.txt", "2024年共收到补助资金1200万元，其中：中央财政800万元、自治区财政300万元、县级财政90万元。"), ("乙.txt", "二〇二四年情况。") })
            sent.Add((await who.UploadAsync($"/api/v1/files?name={Uri.EscapeDataString(name)}", Encoding.UTF8.GetBytes(text))).Id);
        var done = await JobsTests.DoneAsync(who, (await who.DoAsync("jobs/audit", new { files = sent })).Id);
        var result = done["result"]!;
        Assert.Equal(["坏.html"], result["unreadable"]!.AsArray().Select(static d => d!["name"]!.GetValue<string>()));
        Assert.Equal(["甲.txt", "乙.txt"], result["documents"]!.AsArray().Select(static d => d!["name"]!.GetValue<string>()));
        Assert.True(result["documents"]![0]!["findings"]!.GetValue<int>() > 0);
    }
}
