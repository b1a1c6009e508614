using Jiheng.Platform.Enrolment;
using Jiheng.Platform.Storage;
using Jiheng.Web.Tests;
using Jiheng.Workflow.Definitions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace Jiheng.EndToEnd;

/// <summary>参保核查 in the browser: a list is checked, a person's records stand side by side, a decision is made and is known to the next check.</summary>
[Collection(ChromiumTests.Name)]
public sealed class RegisterTests(Chromium chromium)
{
    // 张三 twice and 李四 after his death, whose number is a lead besides: two to be taken out; refuting the one leaves one, in a file of another name and order too.
    [Theory, InChromium]
    public async Task Duplicate_DecidedWithTheKeyboard_IsKnownToTheNextCheck(DatabaseKind kind)
    {
        await using var story = await Story.BeginAsync(kind);
        await story.YearAsync(2024);
        await using var person = await Person.ComeAsync(chromium, story.Server, "zhang", "张三", "653100", 1280, Role.Preparer);
        var page = person.Page;
        await Registers.CheckAsync(person, "登记.csv", Registers.Twice);
        await Assertions.Expect(Registers.Fact(page, "应核减")).ToContainTextAsync("2");
        await LookAsync(page, "job");
        await Keys.PressAsync(page, ".notices a");
        await Assertions.Expect(page.Locator("#cases-count")).ToContainTextAsync("共 3 条");
        await Assertions.Expect(page.Locator("#cases")).Not.ToContainTextAsync("11010519491231002X");
        await Keys.PressAsync(page, "#cases tbody a");
        await Assertions.Expect(page.Locator(".case-table")).ToContainTextAsync("登记.csv 第3行");
        await Assertions.Expect(page.Locator(".case-table tbody th", new() { HasText = "统筹区" })).ToContainTextAsync("不同");
        await Keys.ChooseAsync(page, ".card-plain select[name=verdict]", "排除");
        await Keys.PressAsync(page, ".card-plain button");
        await Assertions.Expect(page.Locator("[data-problem]").First).ToContainTextAsync("请写明理由");
        await Keys.TypeAsync(page, ".card-plain input[name=reason]", "核对户籍，为迁入前后两地。");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator(".card-plain").First).ToContainTextAsync("排除，不核减");
        await LookAsync(page, "register-case");
        await Keys.TypeAsync(page, "#unmask", "入户核实");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator(".secrets")).ToContainTextAsync("登记.csv 第3行：11010519491231002X");
        await Keys.PressAsync(page, ".secrets ~ button");
        await Assertions.Expect(page.Locator("#unmask")).ToBeVisibleAsync();
        Assert.DoesNotContain("11010519491231002X", await page.ContentAsync(), StringComparison.Ordinal);
        await Registers.CheckAsync(person, "登记二.csv", Registers.Head + Registers.Dead + Registers.First + Registers.Second);
        await Assertions.Expect(Registers.Fact(page, "应核减")).ToContainTextAsync("1");
        await person.GoAsync("/register");
        await Assertions.Expect(page.Locator("#decisions")).ToContainTextAsync("迁入前后两地");
        person.AssertQuiet();
        await using var db = story.Server.Database.Open();
        Assert.Equal(RegisterVerdict.Refuted, (await db.RegisterDecisions.SingleAsync()).Verdict);
    }

    private static async Task LookAsync(IPage page, string name)
    {
        await Picture.TakeAsync(page, name, 1280);
        Assert.Empty(await Picture.FaultsAsync(page));
        Assert.Equal("/manual/" + name, await page.Locator("a[data-help]").GetAttributeAsync("href"));
        await page.SetViewportSizeAsync(360, 900);
        Assert.False(await Picture.OverflowsAsync(page), name);
        await page.SetViewportSizeAsync(1280, 900);
    }
}
