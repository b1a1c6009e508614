using Jiheng.Platform.Handling;
using Jiheng.Platform.Identity;
using Jiheng.Platform.Journal;
using Jiheng.Platform.Rules;
using Jiheng.Platform.SelfEvaluations;
using Jiheng.Platform.Storage;
using Jiheng.Tests.Support;
using Jiheng.Tests.Support.Databases;
using Jiheng.Workflow.Definitions;
using Microsoft.EntityFrameworkCore;

namespace Jiheng.Platform.Tests;

/// <summary>A scheme whose file changes in the middle of a year.</summary>
public sealed class YearRulesTests : IDisposable
{
    private static readonly Access Administrator = new(new Actor(Guid.CreateVersion7(), "管理员", null), [Grant.Platform]);
    private static readonly DateTime Now = new(2025, 1, 6, 1, 2, 3, DateTimeKind.Utc);
    private readonly DirectoryInfo home = Directory.CreateTempSubdirectory("jiheng-rules-");

    public YearRulesTests() => Copy("");

    public void Dispose() => home.Delete(true);

    // 8 of 10 done: 10 × 8/10 = 8 under the first text; all-or-nothing, 0, under the second.
    [Theory, OnSqlite, OnPostgreSql]
    public async Task Scheme_ChangedInItsFile_ChangesNoPaperUntilTheYearIsRenewed(DatabaseKind kind)
    {
        await using var place = await Places.CreateAsync(kind, children: 2);
        var staff = await StaffAsync(place);
        var before = Rulebook.Read(home.FullName);
        var first = await FillAsync(place, before, staff[0]);
        Assert.Equal(8m, await ScoreAsync(place, before, first));

        Copy("at_least: all-or-nothing");
        var after = Rulebook.Read(home.FullName);
        Assert.Equal(8m, await ScoreAsync(place, after, first));
        var second = await FillAsync(place, after, staff[1]);
        Assert.Equal(8m, await ScoreAsync(place, after, second));

        await using (var db = place.Database.Open("rules.renew"))
        {
            Assert.Equal("reason-missing", (await YearRules.RenewAsync(db, Administrator, after, place.YearId, RuleKind.Scheme, "transfer-2024-xinjiang", "", default)).Refusal!.Problem.Code);
            Assert.True((await YearRules.RenewAsync(db, Administrator, after, place.YearId, RuleKind.Scheme, "transfer-2024-xinjiang", "口径更正", default)).IsGiven);
            var (desk, _) = Desk(db, after);
            var at = (await desk.FindAsync(staff[0], first, Now, default))!;
            Assert.Equal("paper.figures-changed", (await desk.ActAsync(at, new(Verb.Submit, staff[0].Who.AccountId!.Value.ToString()) { SeenHash = at.State.Hash }, Now, default)).Refusal!.Problem.Code);
        }

        Assert.Equal(8m, await ScoreAsync(place, after, first));
        await FillAgainAsync(place, after, staff[0], first);
        Assert.Equal(0m, await ScoreAsync(place, after, first));
        await using var reader = place.Database.Open();
        Assert.Equal(2, await reader.RuleTexts.CountAsync(t => t.RuleId == "transfer-2024-xinjiang"));
        Assert.Empty((await JournalVerifier.VerifyAsync(reader, default)).Faults);
    }

    private void Copy(string atLeast)
    {
        foreach (var folder in new[] { "policies", "schemes" })
        {
            foreach (var file in Directory.EnumerateFiles(Repository.Folder(folder), "*.yaml", SearchOption.AllDirectories))
            {
                var target = Path.Combine(home.FullName, Path.GetRelativePath(Repository.Root, file));
                Directory.CreateDirectory(Path.GetDirectoryName(target)!);
                var text = File.ReadAllText(file);
                if (atLeast.Length > 0 && file.EndsWith("transfer-2024-xinjiang.yaml", StringComparison.Ordinal)) text = System.Text.RegularExpressions.Regex.Replace(text, "at_least: .*", atLeast);
                File.WriteAllText(target, text);
            }
        }
    }

    private static SelfEvaluationEntries Entries(Guid id) => new("transfer-2024-xinjiang", "目标", "完成", null, 1m, 1m,
        [new IndicatorRow { PaperId = id, Ordinal = 1, Level1 = "产出指标", Level2 = "数量指标", Level3 = "参保人数", Target = "≥10人", Actual = "8人", Weight = 10m, Reason = "差2人" }]);

    private static (PaperDesk Desk, PaperFigures Figures) Desk(JihengDb db, Rulebook rules)
    {
        var figures = new PaperFigures(db, rules);
        return (new PaperDesk(db, WorkflowShelf.Read(Repository.Root), figures), figures);
    }

    private static async Task<List<Access>> StaffAsync(Places place)
    {
        await using var db = place.Database.Open("staff");
        var staff = place.Children.Select((unit, i) => (Account: new Account { Id = Guid.CreateVersion7(), UserName = "fill" + i, DisplayName = "张三", OrganisationId = unit.Id }, Unit: unit)).ToList();
        db.AddRange(staff.Select(s => s.Account));
        db.AddRange(staff.Select(s => new Appointment { AccountId = s.Account.Id, OrganisationId = s.Unit.Id, Role = Role.Preparer }));
        await db.SaveChangesAsync();
        return staff.ConvertAll(s => Places.Holding(new Actor(s.Account.Id, "张三", s.Unit.Id), s.Unit, DataScope.OwnAndBelow, Role.Preparer));
    }

    private static async Task<Guid> FillAsync(Places place, Rulebook rules, Access who)
    {
        await using var db = place.Database.Open("evaluations.start");
        var (desk, figures) = Desk(db, rules);
        var started = await SelfEvaluationCommands.StartAsync(db, who, desk, figures, rules, place.YearId, false, Entries(Guid.Empty), default);
        Assert.True(started.IsGiven, started.Refusal?.Detail);
        return started.Value.Id;
    }

    private static async Task FillAgainAsync(Places place, Rulebook rules, Access who, Guid id)
    {
        await using var db = place.Database.Open("evaluations.fill");
        var (desk, figures) = Desk(db, rules);
        var paper = await db.SelfEvaluations.Include(p => p.Indicators).SingleAsync(p => p.Id == id);
        var at = (await desk.FindAsync(who, id, Now, default))!;
        Assert.True((await SelfEvaluationCommands.FillAsync(db, who, desk, at, figures, rules, paper, Entries(id), default)).IsGiven);
    }

    private static async Task<decimal> ScoreAsync(Places place, Rulebook rules, Guid id)
    {
        await using var db = place.Database.Open();
        var paper = await db.SelfEvaluations.AsNoTracking().Include(p => p.Indicators).SingleAsync(p => p.Id == id);
        return (await SelfEvaluationFigures.OfAsync(db, paper, rules, default)).Result.Indicators[0].Score!.Value;
    }
}
