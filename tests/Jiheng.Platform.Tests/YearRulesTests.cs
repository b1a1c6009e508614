using Jiheng.Platform.Answers;
using Jiheng.Platform.Handling;
using Jiheng.Platform.Identity;
using Jiheng.Platform.Journal;
using Jiheng.Platform.Rules;
using Jiheng.Platform.SelfEvaluations;
using Jiheng.Platform.Storage;
using Jiheng.Tests.Support.Databases;
using Jiheng.Workflow.Definitions;
using Jiheng.Workflow.Running;
using Microsoft.EntityFrameworkCore;

namespace Jiheng.Platform.Tests;

/// <summary>A scheme whose file changes in the middle of a year.</summary>
public sealed class YearRulesTests : IDisposable
{
    private static readonly Access Administrator = new(new Actor(Guid.CreateVersion7(), "管理员", null), [Grant.Platform]);
    private readonly DirectoryInfo home = Directory.CreateTempSubdirectory("jiheng-rules-");

    public YearRulesTests() => Copy("");

    public void Dispose() => home.Delete(true);

    // 8 of 10 done: 10 × 8/10 = 8 under the first text; all-or-nothing, 0, under the second.
    [Theory, OnSqlite, OnPostgreSql]
    public async Task Scheme_ChangedInItsFile_ChangesNoPaperUntilTheYearIsRenewed(DatabaseKind kind)
    {
        await using var place = await Places.CreateAsync(kind, children: 2);
        var before = Rulebook.Read(home.FullName);
        var first = await FillAsync(place, before, 0);
        Assert.Equal(8m, await ScoreAsync(place, before, first));

        Copy("at_least: all-or-nothing");
        var after = Rulebook.Read(home.FullName);
        Assert.Equal(8m, await ScoreAsync(place, after, first));
        var second = await FillAsync(place, after, 1);
        Assert.Equal(8m, await ScoreAsync(place, after, second));

        await using (var db = place.Database.Open("rules.renew"))
        {
            Assert.Equal("reason-missing", (await YearRules.RenewAsync(db, Administrator, after, place.YearId, RuleKind.Scheme, "transfer-2024-xinjiang", "", default)).Refusal!.Problem.Code);
            Assert.True((await YearRules.RenewAsync(db, Administrator, after, place.YearId, RuleKind.Scheme, "transfer-2024-xinjiang", "口径更正", default)).IsGiven);
            Assert.Equal("paper.figures-changed", (await SubmitAsync(db, place, after, first)).Refusal!.Problem.Code);
        }

        Assert.Equal(8m, await ScoreAsync(place, after, first));
        await FillAgainAsync(place, after, first);
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

    private static async Task<Guid> FillAsync(Places place, Rulebook rules, int child)
    {
        await using var db = place.Database.Open("evaluations.start");
        var started = await SelfEvaluationCommands.StartAsync(db, await PreparerAsync(db, place, child), Desk(db, rules), new PaperFigures(db, rules), rules, place.YearId, false, Entries(Guid.Empty), default);
        Assert.True(started.IsGiven, started.Refusal?.Detail);
        return started.Value.Id;
    }

    private static async Task FillAgainAsync(Places place, Rulebook rules, Guid id)
    {
        await using var db = place.Database.Open("evaluations.fill");
        var paper = await db.SelfEvaluations.Include(p => p.Indicators).SingleAsync(p => p.Id == id);
        var access = await PreparerAsync(db, place, 0);
        var at = (await Desk(db, rules).FindAsync(access, id, Now, default))!;
        Assert.True((await SelfEvaluationCommands.FillAsync(db, access, Desk(db, rules), at, new PaperFigures(db, rules), rules, paper, Entries(id), default)).IsGiven);
    }

    private static readonly DateTime Now = new(2025, 1, 6, 0, 0, 0, DateTimeKind.Utc);

    private static PaperDesk Desk(JihengDb db, Rulebook rules) => new(db, WorkflowShelf.Read(Repository.Root), new PaperFigures(db, rules));

    // Somebody prepares in each unit, and somebody else approves.
    private static async Task<Access> PreparerAsync(JihengDb db, Places place, int child)
    {
        var (unit, name) = (place.Children[child], $"fill{child}");
        if (await db.Accounts.SingleOrDefaultAsync(a => a.UserName == name) is not { } account)
        {
            account = new Account { Id = Guid.CreateVersion7(), UserName = name, DisplayName = "张三", OrganisationId = unit.Id };
            db.AddRange(account, new Appointment { AccountId = account.Id, OrganisationId = unit.Id, Role = Role.Preparer });
            await db.SaveChangesAsync();
        }

        return Places.Holding(new Actor(account.Id, "张三", unit.Id), unit, DataScope.OwnAndBelow, Role.Preparer);
    }

    private static async Task<Answer<PaperOnDesk>> SubmitAsync(JihengDb db, Places place, Rulebook rules, Guid id)
    {
        var access = await PreparerAsync(db, place, 0);
        var at = (await Desk(db, rules).FindAsync(access, id, Now, default))!;
        return await Desk(db, rules).ActAsync(at, new PaperCommand(Verb.Submit, access.Who.AccountId!.Value.ToString()) { SeenHash = at.State.Hash }, Now, default);
    }

    private static async Task<decimal> ScoreAsync(Places place, Rulebook rules, Guid id)
    {
        await using var db = place.Database.Open();
        var paper = await db.SelfEvaluations.AsNoTracking().Include(p => p.Indicators).SingleAsync(p => p.Id == id);
        return (await SelfEvaluationFigures.OfAsync(db, paper, rules, default)).Result.Indicators[0].Score!.Value;
    }
}
