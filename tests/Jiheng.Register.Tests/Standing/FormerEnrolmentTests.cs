using Jiheng.Register.Results;
using Jiheng.Register.Standing;

namespace Jiheng.Register.Tests.Standing;

/// <summary>Three enrolments of one person that differ only in their end: 原参保终止 says which of them a change is about.</summary>
public sealed class FormerEnrolmentTests
{
    private const string Person = "中国,居民身份证,11010519491231002X,张三";
    private const string Header = "变动类型,国籍,证件类型,证件号码,姓名,险种,统筹区,参保起始,参保终止,原险种,原统筹区,原参保起始,原参保终止\n";
    private const string Place = "居民,650102,2024-01-01";

    [Theory]
    [InlineData("退保", Place + ",,,,,2024-06-30", "2024-12-31 ")]
    [InlineData("退保", Place + ",,居民,650102,2024-01-01,2024年12月", "2024-06-30 ")]
    [InlineData("退保", Place + ",2024-09-30,,,,长期", "2024-06-30 2024-12-31")]
    [InlineData("退保", ",,,,,,,20240630", "2024-12-31 ")]
    [InlineData("变更", Place + ",2024-09-30,,,,长期", "2024-06-30 2024-12-31 2024-09-30")]
    [InlineData("变更", "居民,650103,2024-01-01,2024-09-30,,,,2024-06-30", "2024-12-31  2024-09-30")]
    [InlineData("变更", Place + ",2024-09-30,居民,650102,,2024-12-31", "2024-06-30  2024-09-30")]
    public void Diff_WithTheFormerEnd_TakesThatEnrolment(string kind, string cells, string ends)
    {
        using var scratch = new Scratch();
        var (summary, run) = Diff(scratch, $"{kind},{Person},{cells}\n");
        Assert.Equal((1L, 0L), (summary.AppliedRows, summary.Rejected));
        Assert.Equal(ends.Split(' '), run.Rows("duplicates.csv").Select(static r => r[11]));
        // The same as a full check of what the register has become.
        var full = Checked.Of(new([scratch.File("full.csv", Register([.. run.Rows("duplicates.csv").Select(static r => string.Join(',', r[8..12]))]))], [], scratch.Sub("full")));
        Assert.Equal(full.Bytes("counts.csv"), run.Bytes("counts.csv"));
        Assert.Equal((full.Summary.Surplus, full.Summary.Reduction), (summary.Standing.Surplus, summary.Standing.Reduction));
    }

    [Theory]
    [InlineData("退保", Place + ",,,,,", "不能确定是哪一条；请填写原险种、原统筹区、原参保起始、原参保终止")]
    [InlineData("退保", Place + ",2024-06-30,,,,", "不能确定是哪一条；请填写原险种、原统筹区、原参保起始、原参保终止")]
    [InlineData("变更", Place + ",2024-09-30,居民,650102,2024-01-01,", "不能确定是哪一条；请填写原险种、原统筹区、原参保起始、原参保终止")]
    [InlineData("退保", Place + ",,,,,2024-07-31", "登记中没有此人的这一参保")]
    [InlineData("变更", Place + ",2024-09-30,,,,2024-07-31", "登记中没有此人的这一参保")]
    public void Diff_WithoutIt_SaysThatItCannotTell(string kind, string cells, string reason)
    {
        using var scratch = new Scratch();
        var (summary, run) = Diff(scratch, $"{kind},{Person},{cells}\n");
        Assert.Equal((0L, 1L), (summary.AppliedRows, summary.Rejected));
        Assert.Contains(reason, Assert.Single(run.Rows("rejected.csv"))[2], StringComparison.Ordinal);
        Assert.Equal(["2024-06-30", "2024-12-31", ""], run.Rows("duplicates.csv").Select(static r => r[11]));
    }

    private static (DiffSummary Summary, Checked Run) Diff(Scratch scratch, string change)
    {
        var index = scratch.Sub("index");
        Checked.Of(new([scratch.File("r.csv", Register([Place + ",2024-06-30", Place + ",2024-12-31", Place + ","]))], [], scratch.Sub("check")) { Index = index });
        using var diff = RegisterDiff.Open(new(index, [scratch.File("c.csv", Header + change)], scratch.Sub("diff")) { Full = true, Results = new ResultOptions() }, out var problems);
        Assert.Empty(problems);
        var summary = diff!.Run();
        return (summary, new(summary.Standing, Path.Combine(scratch.Folder, "diff")));
    }

    private static string Register(string[] rows) => "国籍,证件类型,证件号码,姓名,险种,统筹区,参保起始,参保终止\n" + string.Concat(rows.Select(static r => $"{Person},{r}\n"));
}
