namespace Jiheng.Register.Tests;

/// <summary>Who is dead and was enrolled afterwards (死亡后仍参保), and who was not.</summary>
public sealed class DeceasedTests
{
    private const string Header = "国籍,证件类型,证件号码,姓名,险种,统筹区,参保起始,参保终止\n";
    private const string Deaths = "国籍,证件类型,证件号码,姓名,死亡日期\n";

    /// <param name="from">参保起始.</param>
    /// <param name="until">参保终止.</param>
    /// <param name="death">死亡日期.</param>
    /// <param name="months">Months after the one of death up to December 2024; empty where there are none.</param>
    /// <param name="reduced">Whether the enrolment is not to be counted.</param>
    [Theory]
    [InlineData("2024-01-01", "2024-12-31", "2023-06-15", "12", true)]
    [InlineData("2024-01-01", "2024-12-31", "2024-10-31", "2", true)]
    [InlineData("2024-01-01", "2024-12-31", "2024-12-01", "", false)]
    [InlineData("2024-01-01", "2024-05-31", "2024-05-02", "", false)]
    [InlineData("2023-01-01", "2023-12-31", "2024-06-15", "", false)]
    [InlineData("2024-01-01", "2026-12-31", "2026-02-10", "", false)]
    [InlineData("2024-01-01", "2024-12-31", "", "", true)]
    public void Check_PersonOnADeathList_IsReducedOnlyForWhatFollowsTheDeath(string from, string until, string death, string months, bool reduced)
    {
        using var scratch = new Scratch();
        var run = Of(scratch, $"中国,居民身份证,1,张三,居民,650102,{from},{until}\n", $"中国,居民身份证,1,张三,{death}\n");
        var row = Assert.Single(run.Rows("deceased.csv"));
        Assert.Equal((reduced ? "核减" : "不核减", months), (row[14], row[15]));
        var expected = reduced ? 1L : 0L;
        Assert.Equal((expected, expected, 1L - expected), (run.Summary.Deceased, run.Summary.Reduction, Assert.Single(run.Summary.Counts).Audited));
    }

    [Fact]
    public void Check_ListsWithDifferentDates_SayTheOtherDate()
    {
        using var scratch = new Scratch();
        var run = Of(scratch, "中国,居民身份证,1,张三,居民,650102,2024-01-01,2024-12-31\n", "中国,居民身份证,1,张三,2024-06-15\n中国,居民身份证,1,张三,20240615\n中国,居民身份证,1,张三,2020-03-01\n");
        Assert.Contains("死亡名单另有死亡日期2020-03-01，请核实", string.Join(',', Assert.Single(run.Rows("deceased.csv"))), StringComparison.Ordinal);
    }

    [Fact]
    public void Check_EnrolmentsBehindTheCheckedYear_AreNotSaidToFollowEachOther()
    {
        using var scratch = new Scratch();
        var run = Of(scratch, "中国,居民身份证,1,张三,居民,650102,2026-01-01,2026-12-31\n中国,居民身份证,1,张三,居民,650103,2026-01-01,2026-12-31\n", "中国,居民身份证,2,李四,2024-01-01\n");
        Assert.Contains("参保在核查年度2024年以后，未计重叠月数", string.Join(',', run.Rows("duplicates.csv")[1]), StringComparison.Ordinal);
    }

    private static Checked Of(Scratch scratch, string rows, string deaths) =>
        Checked.Of(new([scratch.File("r.csv", Header + rows)], [scratch.File("d.csv", Deaths + deaths)], scratch.Folder));
}
