using Jiheng.Domain.Policies;
using Jiheng.Domain.Quantities;
using Jiheng.Domain.Scoring;
using Jiheng.Platform.Handling;
using Jiheng.Platform.Rules;
using Jiheng.Web.Jobs.Handlers;
using Jiheng.Web.Pages.Components;
using Jiheng.Web.Pages.Shell;

namespace Jiheng.Web.Pages.Administration;

/// <summary>What the platform computes by, with the documents that prescribe it (政策、方案和流程页面); read, not changed here.</summary>
internal static class RulePages
{
    internal static void Map(RouteGroupBuilder pages)
    {
        pages.MapGet("/system/policies", Policies).WithName("rules.pages.policies");
        pages.MapGet("/system/schemes", Schemes).WithName("rules.pages.schemes");
        pages.MapGet("/system/workflows", Workflows).WithName("workflows.pages.list");
    }

    private static IResult Policies(HttpContext http, Rulebook rules, FormShelf shelf, Workbench bench) => Show(http, bench, "/system/policies", "政策参数按日期和地区生效，每个值注明文号；出处没有核实的写明“出处待核”。", "system-policies",
        new ListTable<(Policy Policy, PolicyEntry Entry)>("policies", "政策参数")
            .Text("参数", static p => p.Policy.Name)
            .Text("值", static p => p.Entry.Day is { } day ? $"{day}" : QuantityFormat.Shortest(p.Entry.Number ?? 0m) + p.Policy.Unit?.Symbol)
            .Text("起止", static p => p.Entry.Span)
            .Text("范围", p => string.Join("、", p.Entry.Scopes.Select(s => shelf.Regions.ByCode(s)?.CustomaryName ?? s)))
            .State("依据", static p => p.Entry.IsVerified ? StateWord.Done(p.Entry.Citation) : StateWord.Due("出处待核"))
            .Text("说明", static p => p.Entry.Note)
            .Of(rules.Policies.Policies.SelectMany(static p => p.Entries, static (p, e) => (p, e))));

    private static IResult Schemes(HttpContext http, Rulebook rules, Workbench bench) => Show(http, bench, "/system/schemes", "评分方案把规则配给指标；一个年度用的方案在第一张表建立时固定下来。", "system-schemes",
        new ListTable<(string Scheme, string Rule, string Text, string Citation)>("schemes", "评分规则")
            .Text("方案", static s => s.Scheme).Text("种类", static s => s.Rule).Text("内容", static s => s.Text)
            .State("依据", static s => s.Citation == "unverified" ? StateWord.Due("出处待核") : StateWord.Done(s.Citation))
            .Of(rules.Schemes.Schemes.Values.SelectMany(static s => s.Rules.Values, static (s, r) => (s.Name, KindOf(r), r.Text, r.Citation))));

    private static string KindOf(ScoringRule rule) => rule switch
    {
        ProportionalRule => "按比例", PiecewiseRule => "分段", AllOrNothingRule => "达成得满分", ConditionsRule => "按要点", QualitativeRule => "定性分档", OverAchievementDeductionRule => "超额扣分", _ => "其他",
    };

    private static IResult Workflows(HttpContext http, WorkflowShelf shelf, Workbench bench) => Show(http, bench, "/system/workflows", "办理流程的每一步由谁办、几天办完；写流程的方法见运行手册。", "system-workflows",
        new ListTable<(string Workflow, string Step, string Who, string Days)>("workflows", "流程步骤")
            .Text("流程", static s => s.Workflow).Text("步骤", static s => s.Step).Text("由谁办理", static s => s.Who).Text("时限", static s => s.Days)
            .Of(shelf.Library.Latest.SelectMany(static w => w.Definition.Steps, static (w, s) => (
                $"{w.Definition.Name}（第{w.Definition.Version}版）", s.Name,
                string.Join("、", s.Tasks.Select(static t => $"{Workflow.Definitions.Words.Of(t.Relation)}{Workflow.Definitions.Words.Of(t.Role)}")), s.Days is { } days ? $"{days}个工作日" : "不限"))));

    private static IResult Show(HttpContext http, Workbench bench, string link, string purpose, string help, Listing listing) => ListingBook.Asked(http, listing) ?? PageAnswer.Of<ListPage>(new
    {
        Title = "系统", Purpose = purpose, Section = "/system", Help = help, Tabs = SystemTabs.Of(bench, link), Listing = listing, Empty = "没有内容；请检查程序文件夹。",
    });
}
