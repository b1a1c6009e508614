using System.Text;
using Jiheng.Platform.Storage;
using Jiheng.Web.Tests;
using Jiheng.Workflow.Definitions;
using Microsoft.Playwright;

namespace Jiheng.EndToEnd;

/// <summary>报告审核 in the browser: a file is dropped, the document stands beside its findings, one is dismissed with a reason and stays so.</summary>
[Collection(ChromiumTests.Name)]
public sealed class AuditTests(Chromium chromium)
{
    // 800 + 300 + 90 = 1190, not 1200.
    private const string Report = "某县2024年度补助资金使用情况报告\n\n一、资金情况\n\n2024年共收到补助资金1200万元，其中：中央财政800万元、自治区财政300万元、县级财政90万元。全年支出1200万元。\n";

    [Theory, InChromium]
    public async Task Report_ThatDoesNotAddUp_IsShownBesideItsFindingAndTheDecisionIsKept(DatabaseKind kind)
    {
        await using var story = await Story.BeginAsync(kind);
        await using var person = await Person.ComeAsync(chromium, story.Server, "zhou", "周九", "653100", 1280, Role.Auditor);
        await SendAsync(person);
        var page = person.Page;
        await Assertions.Expect(page.Locator(".finding").First).ToContainTextAsync("1200万元");
        await Assertions.Expect(page.Locator(".audit-paper mark").First).ToBeVisibleAsync();
        await Picture.TakeAsync(page, "audit-document", 1280);
        Assert.Empty(await Picture.FaultsAsync(page));
        await page.Locator(".finding select[name=state]").First.SelectOptionAsync("dismissed");
        await page.Locator(".finding-verbs button").First.ClickAsync();
        await Assertions.Expect(page.Locator(".finding .problem")).ToContainTextAsync("理由");
        await page.Locator(".finding input[name=reason]").First.FillAsync("另有10万元上年结转，见附表。");
        await page.Locator(".finding-verbs button").First.ClickAsync();
        await Assertions.Expect(page.Locator(".finding").First).ToContainTextAsync("理由：另有10万元上年结转");
        // An empty file beside it is named, and the report audited all the same.
        await SendAsync(person, new FilePayload { Name = "空.docx", MimeType = "application/octet-stream", Buffer = [] });
        await Assertions.Expect(page.Locator(".page-head")).ToContainTextAsync("第2稿");
        await Assertions.Expect(page.Locator(".finding").First).ToContainTextAsync("另有10万元上年结转");
        person.AssertQuiet();
    }

    private static async Task SendAsync(Person person, params FilePayload[] bad)
    {
        await person.GoAsync("/audit");
        await person.Page.SetInputFilesAsync("#files", [.. bad, new FilePayload { Name = "使用情况报告.txt", MimeType = "text/plain", Buffer = Encoding.UTF8.GetBytes(Report) }]);
        await person.Page.Locator(".drop button").ClickAsync();
        foreach (var file in bad)
        {
            await Assertions.Expect(person.Page.Locator(".drop .problem")).ToContainTextAsync(file.Name + "”没有上传：是空文件");
            await person.Page.Locator(".drop a").ClickAsync();
        }

        await person.Page.WaitForURLAsync("**/jobs/**");
        await person.Page.Locator(".notices a").First.ClickAsync();
        await person.Page.WaitForURLAsync("**/audit/**");
    }
}
