using Jiheng.Platform.Storage;
using Jiheng.Web.Tests;
using Jiheng.Workflow.Definitions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace Jiheng.EndToEnd;

/// <summary>绩效自评 in the browser: a prefecture fills its form in, sees its score, hands it in; it is sent back with an objection.</summary>
[Collection(ChromiumTests.Name)]
public sealed class SelfEvaluationTests(Chromium chromium)
{
    private const string Unit = "650200";

    // Received 1000, executed 1000: 10 points. ≥95% met: 80 points. ≥90% with 85%: 85 ÷ 90 = 94.44%, × 10 = 9.44. Together 99.44.
    [Theory, InChromium]
    public async Task Form_FilledInWithTheKeyboard_ShowsItsScoreAndIsHandedIn(DatabaseKind kind)
    {
        await using var story = await Story.BeginAsync(kind);
        var paper = await BeginAsync(story);
        await using var preparer = await Person.ComeAsync(chromium, story.Server, "zhang", "张三", Unit, 1280, Role.Preparer);
        var page = preparer.Page;
        await preparer.GoAsync("/self-evaluations");
        await page.GetByRole(AriaRole.Link, new() { Name = "打开本单位自评表" }).ClickAsync();
        await page.FillAsync("#f-funds-central--executed", "1,000.00");
        await page.FillAsync("#f-indicators-1--actual", "96%");
        await page.FillAsync("#f-indicators-2--actual", "85%");
        await Assertions.Expect(page.Locator("#score .score-total")).ToContainTextAsync("99.44");
        await Assertions.Expect(page.Locator("#findings")).ToContainTextAsync("没有说明偏差原因");
        await page.FillAsync("#f-indicators-2--reason", "部分群众不了解新政策。");
        await page.FillAsync("#f-indicators-2--measures", "加强宣传。");
        await Assertions.Expect(page.Locator("#findings")).ToContainTextAsync("没有发现问题");
        await page.Locator("#score .score-total .figure").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("#derivation-content")).ToContainTextAsync("99.44");
        await page.Keyboard.PressAsync("Escape");
        await page.GetByRole(AriaRole.Button, new() { Name = "提交" }).First.ClickAsync();
        await page.Locator("dialog[open] button.btn-primary").ClickAsync();
        await Assertions.Expect(page.Locator(".timeline")).ToContainTextAsync("提交");
        await Assertions.Expect(page.Locator("textarea.field")).ToHaveCountAsync(0);
        preparer.AssertQuiet();
        await using var db = story.Server.Database.Open();
        Assert.True((await db.HandledPapers.SingleAsync(p => p.Id == paper)).IsHandedIn);
        Assert.Equal((1000m, "85%"), ((await db.SelfEvaluations.SingleAsync(p => p.Id == paper)).ExecutedCentral, (await db.Set<Platform.SelfEvaluations.IndicatorRow>().SingleAsync(r => r.PaperId == paper && r.Ordinal == 2)).Actual));
    }

    // 张三 leaves with two fields typed and not saved; 李四 saves one of the two meanwhile. What nobody else touched comes back by itself.
    [Theory, InChromium]
    public async Task Draft_FoundAfterAColleagueSaved_AsksOnlyAboutTheFieldOfBoth(DatabaseKind kind)
    {
        await using var story = await Story.BeginAsync(kind);
        var paper = await BeginAsync(story);
        await using var one = await Person.ComeAsync(chromium, story.Server, "zhang", "张三", Unit, 1280, Role.Preparer);
        await using var other = await Person.ComeAsync(chromium, story.Server, "li", "李四", Unit, 1280, Role.Preparer);
        var page = one.Page;
        page.Dialog += static (_, d) => d.AcceptAsync();
        foreach (var holds in new[] { "theirs", "mine" })
        {
            await one.GoAsync($"/self-evaluations/{paper}");
            await page.FillAsync("#f-funds-central--executed", holds == "mine" ? "980" : "970");
            await page.FillAsync("#f-expected_goal", $"张三的目标，{holds}。");
            await Assertions.Expect(page.Locator("#form-state")).ToContainTextAsync("草稿已暂存");
            await one.GoAsync("/");

            await other.GoAsync($"/self-evaluations/{paper}");
            await other.Page.FillAsync("#f-expected_goal", $"李四的目标，{holds}。");
            await Desk.SaveAsync(other);

            await one.GoAsync($"/self-evaluations/{paper}");
            var dialog = page.GetByRole(AriaRole.Dialog, new() { Name = "他人已修改本表" });
            await Assertions.Expect(dialog).ToContainTextAsync("其间他人保存了本表");
            await Assertions.Expect(dialog.Locator("tbody tr")).ToHaveCountAsync(1);
            await Assertions.Expect(dialog).ToContainTextAsync($"李四的目标，{holds}。");
            if (holds == "mine") await dialog.GetByRole(AriaRole.Button, new() { Name = "按所选填入" }).ClickAsync();
            else await dialog.GetByRole(AriaRole.Button, new() { Name = "用他人的" }).ClickAsync();
            await Assertions.Expect(page.Locator("#f-expected_goal")).ToHaveValueAsync(holds == "mine" ? "张三的目标，mine。" : "李四的目标，theirs。");
            await Assertions.Expect(page.Locator("#f-funds-central--executed")).ToHaveValueAsync(holds == "mine" ? "980" : "970");
            await page.GetByRole(AriaRole.Button, new() { Name = "保存" }).First.ClickAsync();
            await Assertions.Expect(page.Locator("#form-state")).ToContainTextAsync("已保存");
        }

        one.AssertQuiet();
        await using var db = story.Server.Database.Open();
        Assert.Equal(("张三的目标，mine。", 980m), await db.SelfEvaluations.SingleAsync(p => p.Id == paper) is var kept ? (kept.ExpectedGoal, kept.ExecutedCentral) : default);
    }

    // The form as an office keeps it: a title, the unit in the head, separators, blanks around figures, a remark; one indicator is a stranger.
    [Theory, InChromium]
    public async Task Form_AsAnOfficeHasItInExcel_IsImportedLineByLine(DatabaseKind kind)
    {
        await using var story = await Story.BeginAsync(kind);
        var paper = await BeginAsync(story);
        await using var person = await Person.ComeAsync(chromium, story.Server, "zhang", "张三", Unit, 1280, Role.Preparer);
        var page = person.Page;
        await person.GoAsync($"/self-evaluations/{paper}");
        await page.GetByRole(AriaRole.Button, new() { Name = "导入" }).ClickAsync();
        await page.SetInputFilesAsync("#import-file", Office.Workbook("自评表.xlsx", Office.SelfEvaluation));
        await Assertions.Expect(page.Locator("#import-result")).ToContainTextAsync("本表没有这个三级指标");
        await page.GetByRole(AriaRole.Button, new() { Name = "填入表中" }).ClickAsync();
        await Assertions.Expect(page.Locator("#f-funds-central--executed")).ToHaveValueAsync("900.5");
        await Assertions.Expect(page.Locator("#f-indicators-1--actual")).ToHaveValueAsync("96.2%");
        await Assertions.Expect(page.Locator("#f-indicators-2--actual")).ToHaveValueAsync("92%");
        await Assertions.Expect(page.Locator("#f-expected_goal")).ToHaveValueAsync("巩固参保率。");
        // Once more there is nothing to fill in.
        await page.GetByRole(AriaRole.Button, new() { Name = "导入" }).ClickAsync();
        await page.SetInputFilesAsync("#import-file", Office.Workbook("自评表.xlsx", Office.SelfEvaluation));
        await Assertions.Expect(page.Locator("#import-result")).ToContainTextAsync("没有改动");
        await page.Keyboard.PressAsync("Escape");
        await Desk.PasteAsync(page.Locator("#f-indicators-1--actual"), " 97% \t\t\n93%\t\t\n\t\t\n");
        await Assertions.Expect(page.Locator("#f-indicators-2--actual")).ToHaveValueAsync("93%");
        await Desk.SaveAsync(person);
        person.AssertQuiet();
    }

    private static async Task<Guid> BeginAsync(Story story)
    {
        var year = await story.YearAsync(2024);
        await Story.IssueAsync(story.Preparer, year, Story.Heading("试财社〔2024〕1号", "2024-01-10", "第一批"), true, story.Line(Story.Region, 1000m));
        await Story.IssueAsync(story.Preparer, year, Story.Heading("试新财社〔2024〕1号", "2024-01-20", "第一批"), false, story.Line(Unit, 1000m));
        var prefecture = await story.PrefectureAsync(Unit);
        var paper = await prefecture.DoAsync($"years/{year}/self-evaluations", new
        {
            scheme = "transfer-2024-xinjiang", expectedGoal = "按时足额拨付。", achievedGoal = "", countyMatch = (decimal?)null, executedCentral = (decimal?)null, executedLocal = (decimal?)null,
            indicators = new[]
            {
                new { level1 = "产出指标", level2 = "质量指标", level3 = "参保率", target = "≥95%", actual = "", weight = 80m },
                new { level1 = "满意度指标", level2 = "服务对象满意度指标", level3 = "参保对象满意度", target = "≥90%", actual = "", weight = 10m },
            },
        });
        await story.PrefectureApproverAsync(Unit);
        return paper.Id;
    }
}
