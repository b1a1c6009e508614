using System.Text;
using Jiheng.Platform.Storage;
using Jiheng.Web.Tests;
using Jiheng.Workflow.Definitions;
using Microsoft.Playwright;

namespace Jiheng.EndToEnd;

/// <summary>A finding of an audited document without a mouse (只用键盘认定审核发现).</summary>
[Collection(ChromiumStories.Name)]
public sealed class KeyboardYearTests(Chromium chromium)
{
    // 800 + 300 + 90 = 1190, not 1200. Which file is sent is chosen in a window of the operating system.
    [Theory, InChromium]
    public async Task Finding_WithTheKeyboardAlone_IsDismissedWithAReason(DatabaseKind kind)
    {
        await using var story = await Story.BeginAsync(kind);
        await using var person = await Person.ComeAsync(chromium, story.Server, "wu", "吴十", "653100", 1280, Role.Auditor);
        var page = person.Page;
        await Keys.PressAsync(page, "nav a[href='/audit']");
        await Keys.ReachAsync(page, "#files");
        await page.SetInputFilesAsync("#files", new FilePayload { Name = "报告.txt", MimeType = "text/plain", Buffer = Encoding.UTF8.GetBytes("一、资金情况\n\n2024年共收到补助资金1200万元，其中：中央财政800万元、自治区财政300万元、县级财政90万元。\n") });
        await Keys.PressAsync(page, ".drop button");
        await page.WaitForURLAsync("**/jobs/**");
        await Keys.PressAsync(page, ".notices a");
        await page.WaitForURLAsync("**/audit/**");
        await Keys.ChooseAsync(page, ".finding select[name=state]", "不予采纳");
        await Keys.TypeAsync(page, ".finding input[name=reason]", "另有上年结转。");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator(".finding").First).ToContainTextAsync("理由：另有上年结转");
        person.AssertQuiet();
    }
}
