using Jiheng.Register.Leads;
using Jiheng.Register.Results;

namespace Jiheng.Register.Tests;

/// <summary>Registers of others (对照登记) are compared with and neither counted nor reduced.</summary>
public sealed class AgainstTests(SampleFixture sample) : IClassFixture<SampleFixture>
{
    private const string Header = "国籍,证件类型,证件号码,姓名,险种,统筹区,参保起始,参保终止\n";
    private const string Zhang = "中国,居民身份证,11010519491231002X,张三,";
    private const string DeathHeader = "国籍,证件类型,证件号码,姓名,死亡日期\n";

    // 险种 and 统筹区 of ours | of theirs → what is to be done with each, how many of ours are reduced.
    [Theory]
    [InlineData("居民,650102", "兵团,659004", "核减|保留", "与兵团重复", 1)]
    [InlineData("居民,650102", "居民,110101", "核减|保留", "跨统筹区重复", 1)]
    [InlineData("居民,650102", "职工,110101", "核减|保留", "跨险种重复", 1)]
    [InlineData("职工,650102", "职工,110101", "核减|保留", "跨统筹区重复", 1)]
    [InlineData("职工,650102", "居民,110101", "保留|对方核减", "跨险种重复", 0)]
    public void Check_EnrolledHereAndThere_ReducesOursUnlessItGoesFirst(string ours, string theirs, string advice, string category, int reduced)
    {
        using var scratch = new Scratch();
        var run = Run(scratch, $"{Zhang}{ours},2024-01-01,2024-12-31\n", $"{Zhang}{theirs},2024-03-01,2024-12-31\n");
        Assert.Equal(advice.Split('|'), run.Rows("duplicates.csv").Select(r => r[13]));
        Assert.Contains(category, run.Rows("duplicates.csv").Select(r => r[12]));
        // March to December: ten months.
        Assert.Contains("10", run.Rows("duplicates.csv").Select(r => r[14]));
        // Of the two enrolments one is kept; the other is ours to reduce, or theirs.
        Assert.Equal((1, reduced, 1 - reduced, reduced), (run.Summary.Groups, run.Summary.Surplus, run.Summary.LeftToOthers, run.Summary.Reduction));
        Assert.Equal([(ours.Split(',')[1], 1L, (long)reduced)], run.Summary.Counts.Select(c => (c.Area, c.Rows, c.Reduction)));
        Assert.Equal((2L, 2L), (run.Summary.Rows, run.Summary.Accepted));
        Assert.Contains("\"role\": \"against\"", File.ReadAllText(Path.Combine(run.Folder, "summary.json")), StringComparison.Ordinal);
    }

    [Fact]
    public void Check_OthersAmongThemselves_IsNoFinding()
    {
        using var scratch = new Scratch();
        var theirs = $"{Zhang}居民,110101,,\n{Zhang}居民,110102,,\n";
        var run = Run(scratch, "中国,居民身份证,2,李四,居民,650102,,\n", theirs, DeathHeader + Zhang + "2023-01-01\n");
        Assert.Equal((0, 0, 0), (run.Summary.Groups, run.Summary.Surplus, run.Summary.Deceased));
        Assert.Empty(run.Rows("duplicates.csv"));
        Assert.Empty(run.Rows("deceased.csv"));
    }

    [Fact]
    public void Check_DeadHereAndThere_NamesOurRowAlone()
    {
        using var scratch = new Scratch();
        var run = Run(scratch, $"{Zhang}居民,650102,,\n", $"{Zhang}居民,110101,,\n", DeathHeader + Zhang + "2023-01-01\n");
        Assert.Equal("650102", Assert.Single(run.Rows("deceased.csv"))[8]);
        // Ours is surplus and dead: reduced once.
        Assert.Equal((1, 1, 1), (run.Summary.Surplus, run.Summary.Deceased, run.Summary.Reduction));
    }

    [Fact]
    public void Check_OthersRowThatIsUnsound_IsRejectedAsOursWouldBe()
    {
        using var scratch = new Scratch();
        var run = Run(scratch, $"{Zhang}居民,650102,,\n", $"{Zhang}居民,某地,,\n{Zhang}居民,110101\n{Zhang},110101,,\n{Zhang}居民,110101,,\n");
        Assert.Equal((5, 2, 3), (run.Summary.Rows, run.Summary.Accepted, run.Summary.Rejected));
        Assert.Equal(1, run.Summary.Reduction);
    }

    [Fact]
    public void Check_ConfirmedLeadAgainstOthers_ReducesOurs()
    {
        using var scratch = new Scratch();
        var run = Run(scratch, $"{Zhang}居民,650102,,\n", "中国,居民身份证,11010519491231002X,张山,居民,110101,,\n中国,居民身份证,110105194912310021,王五,居民,110101,,\n", leads: true);
        // The number of their Wang has a wrong check character, which is theirs to correct.
        Assert.Equal(["同号不同名", "同号不同名"], run.Rows("leads.csv").Select(r => r[1]));
        Decisions.Decision Confirm(string id) => new(id, Decisions.Verdict.Confirmed, "一人改名", "张三", new(2024, 6, 30), "");
        var decided = Run(scratch, $"{Zhang}居民,650102,,\n", "中国,居民身份证,11010519491231002X,张山,居民,110101,,\n", leads: true, decisions: [.. run.Rows("leads.csv").Select(r => Confirm(r[14]))]);
        Assert.Equal((1, 1), (decided.Summary.ConfirmedLeads, decided.Summary.Reduction));
    }

    // The oracle: of the planted pairs those whose first row lies in our part; who stands first in theirs is theirs alone.
    [Theory]
    [InlineData(1, false)]
    [InlineData(2, true)]
    public void Check_SampleDividedInOursAndTheirs_FindsThePairsThatOursHaveAPartIn(ulong seed, bool leads)
    {
        using var scratch = new Scratch();
        const int own = 120_000;
        var lines = sample.Lines(seed);
        var ours = scratch.File("ours.csv", string.Join('\n', lines[..(own + 1)]));
        var theirs = scratch.File("theirs.csv", string.Join('\n', lines[(own + 1)..].Prepend(lines[0])));
        var run = Checked.Of(new([ours], [sample.Deaths(seed)], scratch.Sub("out")) { Against = [theirs], Leads = leads ? new LeadOptions(new AreaCodes([])) : null });
        var expected = sample.Truth(seed).Where(t => long.Parse(t.Split(',')[t[0] == '重' ? 2 : 1], null) <= own + 1);
        Assert.Equal(expected, run.Findings((file, line) => file == ours ? line : line + own));
        Assert.Equal(own, run.Summary.Counts.Sum(c => c.Rows));
        Assert.Contains(run.Rows("duplicates.csv"), r => r[2] == theirs);
    }

    private static Checked Run(Scratch scratch, string ours, string theirs, string? deaths = null, bool leads = false, Decisions.Decision[]? decisions = null) =>
        Checked.Of(new([scratch.File("ours.csv", Header + ours)], deaths is null ? [] : [scratch.File("d.csv", deaths)], scratch.Folder)
        {
            Against = [scratch.File("theirs.csv", Header + theirs)],
            Leads = leads ? new LeadOptions(new AreaCodes([])) : null,
            Results = new() { Decisions = new(decisions ?? []) },
        });
}
