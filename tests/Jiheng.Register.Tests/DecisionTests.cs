using Jiheng.Register.Decisions;
using Jiheng.Register.Leads;
using Jiheng.Register.Results;

namespace Jiheng.Register.Tests;

/// <summary>What a person has decided about a row holds in the next run, wherever the row stands then.</summary>
public sealed class DecisionTests
{
    private const string Header = "国籍,证件类型,证件号码,姓名,险种,统筹区,参保起始,参保终止\n";
    private const string Zhang = "中国,居民身份证,11010519491231002X,张三,居民,650102,2024-01-01,2024-12-31\n";
    private const string ZhangElsewhere = "中国,居民身份证,11010519491231002X,张三,居民,650103,2024-03-01,2024-12-31\n";
    private const string ZhangThird = "中国,居民身份证,11010519491231002X,张三,居民,650104,2024-05-01,\n";
    private const string LiWithHisNumber = "中国,居民身份证,11010519491231002X,李四,居民,650104,2024-01-01,2024-12-31\n";

    [Fact]
    public void Check_RefutedRow_StaysListedAndLeavesTheReduction()
    {
        using var scratch = new Scratch();
        var first = Run(scratch, Zhang + ZhangElsewhere + ZhangThird);
        Assert.Equal((1, 2, 2), (first.Summary.Groups, first.Summary.Surplus, first.Summary.Reduction));
        var second = Run(scratch, Zhang + ZhangElsewhere + ZhangThird, Decide(Id(first, 3), Verdict.Refuted));
        // Three enrolments less the refuted one leave two: one is kept, one reduced.
        Assert.Equal((1, 1, 1, 1), (second.Summary.Groups, second.Summary.Surplus, second.Summary.Reduction, second.Summary.Refuted));
        Assert.Equal(["保留", "已排除", "核减"], second.Rows("duplicates.csv").Select(r => r[13]));
        Assert.Equal(["排除", "同名同号的另一人", "张三", "2024-06-30"], second.Rows("duplicates.csv")[1][^4..]);
        Assert.Equal(0, second.Summary.Counts.Single(c => c.Area == "650103").Reduction);
    }

    [Fact]
    public void Check_FirstOfTwoRefuted_LeavesNoDuplicate()
    {
        using var scratch = new Scratch();
        var first = Run(scratch, Zhang + ZhangElsewhere);
        var second = Run(scratch, Zhang + ZhangElsewhere, Decide(Id(first, 2), Verdict.Refuted));
        Assert.Equal((0, 0, 0), (second.Summary.Groups, second.Summary.Surplus, second.Summary.Reduction));
        Assert.Equal(2, second.Rows("duplicates.csv").Length);
    }

    [Fact]
    public void Check_DeferredRow_StaysInTheReduction()
    {
        using var scratch = new Scratch();
        var first = Run(scratch, Zhang + ZhangElsewhere);
        var second = Run(scratch, Zhang + ZhangElsewhere, Decide(Id(first, 3), Verdict.Deferred));
        Assert.Equal((1, 1), (second.Summary.Reduction, second.Summary.Deferred));
    }

    [Theory]
    [InlineData("another place in another file")]
    [InlineData("another spelling")]
    public void Id_OfTheSameRecord_IsTheSame(string how)
    {
        using var scratch = new Scratch();
        var first = Run(scratch, Zhang + ZhangElsewhere);
        var text = how == "another spelling" ? Zhang.Replace("张三", "张　三", StringComparison.Ordinal).Replace("002X", "002x", StringComparison.Ordinal) + ZhangElsewhere : "\n" + ZhangElsewhere + Zhang;
        Assert.Equal(Ids(first).Order(StringComparer.Ordinal), Ids(Run(scratch, text)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Id_UnderAnotherKey_IsAnother()
    {
        using var scratch = new Scratch();
        var first = Ids(Run(scratch, Zhang + ZhangElsewhere));
        var other = Checked.Of(Options(scratch, Zhang + ZhangElsewhere) with { Results = new() { RowKey = [.. Enumerable.Range(1, 32).Select(i => (byte)i)] } });
        Assert.Empty(first.Intersect(Ids(other)));
    }

    [Fact]
    public void Id_OfRecordsAlikeInEverything_IsNumbered()
    {
        using var scratch = new Scratch();
        var ids = Ids(Run(scratch, Zhang + Zhang + Zhang));
        Assert.Equal([ids[0], ids[0] + "-2", ids[0] + "-3"], ids);
    }

    [Fact]
    public void Check_ConfirmedLead_JoinsTheReduction()
    {
        using var scratch = new Scratch();
        var first = Run(scratch, Zhang + LiWithHisNumber, leads: true);
        var rows = first.Rows("leads.csv").Where(r => r[1] == "同号不同名").ToArray();
        Assert.Equal((0L, 2), (first.Summary.Reduction, rows.Length));
        var second = Run(scratch, Zhang + LiWithHisNumber, Decide(rows[1][14], Verdict.Confirmed), leads: true);
        Assert.Equal((1, 1), (second.Summary.Reduction, second.Summary.ConfirmedLeads));
        Assert.Equal(1, second.Summary.Counts.Single(c => c.Area == "650104").Reduction);
    }

    // Of 650102, 650103 and 职工 650104 the last goes first, unless somebody has decided otherwise.
    [Theory]
    [InlineData("", "核减|核减|保留")]
    [InlineData("0", "保留|核减|核减")]
    [InlineData("1", "核减|保留|核减")]
    [InlineData("2", "核减|核减|保留")]
    [InlineData("01", "保留|核减|核减")]
    public void Check_KeptRow_GoesBeforeTheOthers(string kept, string advice)
    {
        using var scratch = new Scratch();
        var rows = Zhang + ZhangElsewhere + ZhangThird.Replace("居民,", "职工,", StringComparison.Ordinal);
        var first = Run(scratch, rows);
        var decided = Checked.Of(Options(scratch, rows) with { Results = new() { Decisions = new(kept.Select(k => Decide(Id(first, k - '0' + 2), Verdict.Kept))) } });
        Assert.Equal(advice.Split('|'), decided.Rows("duplicates.csv").Select(r => r[13]));
        Assert.Equal((2L, (long)kept.Length), (decided.Summary.Reduction, decided.Summary.Kept));
        // The employees' enrolment costs no subsidy; which places are reduced follows from who is kept.
        Assert.Equal(advice.Split('|').Count(a => a == "核减"), decided.Summary.Counts.Sum(c => c.Reduction));
        Assert.Equal(kept.Length > 1 ? 1 : 0, decided.Rows("duplicates.csv").Count(r => r[17].Contains("同组另一条也填了“保留”", StringComparison.Ordinal)));
        Assert.Empty(decided.Summary.IdleDecisions);
    }

    [Fact]
    public void Check_KeptRowOfAnotherRule_IsReportedWithoutEffect()
    {
        using var scratch = new Scratch();
        var first = Run(scratch, Zhang + LiWithHisNumber, leads: true);
        var id = first.Rows("leads.csv").First(r => r[1] == "同号不同名")[14];
        var second = Run(scratch, Zhang + LiWithHisNumber, Decide(id, Verdict.Kept), leads: true);
        Assert.Equal(id, Assert.Single(second.Summary.IdleDecisions).RowId);
        Assert.Equal(0, second.Summary.Reduction);
    }

    [Fact]
    public void Check_DecisionAboutNoRow_IsReportedAndKept()
    {
        using var scratch = new Scratch();
        var run = Run(scratch, Zhang, Decide("0000000000", Verdict.Refuted));
        Assert.Equal("0000000000", Assert.Single(run.Summary.UnmetDecisions).RowId);
        Assert.Equal("0000000000,排除,同名同号的另一人,张三,2024-06-30", string.Join(',', Assert.Single(run.Rows("decisions.csv"))));
    }

    [Fact]
    public void DecisionBook_TwoAboutOneRow_TheLaterHolds()
    {
        var (early, late) = (Decide("A", Verdict.Refuted), Decide("A", Verdict.Confirmed) with { DecidedOn = new(2024, 7, 1) });
        Assert.Equal(late, Assert.Single(new DecisionBook([late, early]).All));
    }

    private static string[] Ids(Checked run) => [.. run.Rows("duplicates.csv").Select(r => r[18])];

    private static string Id(Checked run, int line) => run.Rows("duplicates.csv").Single(r => r[3] == $"{line}")[18];

    private static Decision Decide(string id, Verdict verdict) => new(id, verdict, "同名同号的另一人", "张三", new(2024, 6, 30), "decisions.csv 第2行");

    private static CheckOptions Options(Scratch scratch, string rows) => new([scratch.File("r.csv", Header + rows)], [], scratch.Folder);

    private static Checked Run(Scratch scratch, string rows, Decision? decision = null, bool leads = false) => Checked.Of(Options(scratch, rows) with
    {
        Results = new() { Decisions = new(decision is null ? [] : [decision]) },
        Leads = leads ? new LeadOptions(new AreaCodes([])) : null,
    });
}
