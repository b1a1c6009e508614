namespace Jiheng.Register.Tests;

/// <summary>Small registers in which a person can see what must come out.</summary>
public sealed class SmallRegisters
{
    private const string Header = "国籍,证件类型,证件号码,姓名,险种,统筹区\n";

    [Theory]
    [InlineData("中国,居民身份证,11010519491231002X,张三,居民,650102", "CHN,01,１１０１０５１９４９１２３１００２ｘ, 张　三 ,390,650103")]
    [InlineData("中国,居民身份证,1,阿某·张三,居民,650102", "中国,身份证, 1,阿某•张三,居民,650102")]
    [InlineData("中国,居民身份证,1,阿某・张三,居民,650102", "中国,身份证,1,阿某·张三,居民,650102")]
    [InlineData("中国,居民身份证,1,张三,居民,650102", "\"中国\",\"居民身份证\",\"1\n\",\"张三\",居民,650102", 0)]
    [InlineData("中国,居民身份证,1,张三,居民,650102", "中国,居民身份证,1,张四,居民,650102", 0)]
    [InlineData("中国,居民身份证,1,张三,居民,650102", "中国,军官证,1,张三,居民,650102", 0)]
    [InlineData("中国,居民身份证,1,张三,居民,650102", "中国,居民身份证,1,\"张\"\"三\",居民,650102", 0)]
    [InlineData("中国,居民身份证,1,张三,居民,650102", "老挝,居民身份证,1,张三,居民,650102", 0)]
    public void Check_TwoSpellings_AreOnePersonOnlyByTheFourElements(string first, string second, int persons = 1)
    {
        using var scratch = new Scratch();
        Assert.Equal(persons, Checked.Of(new([scratch.File("r.csv", Header + first + "\n" + second + "\n")], [], scratch.Folder)).Summary.Groups);
    }

    [Fact]
    public void Check_HeaderWithSynonyms_ReadsTheColumns()
    {
        using var scratch = new Scratch();
        var a = scratch.File("a.csv", Header + "中国,居民身份证,1,张三,居民,650102\n");
        var b = scratch.File("b.csv", "备注,INSUTYPE,身份证号,参保人姓名,国籍,参保地,证件种类\nx,310,1,张三,156,650103,01\n");
        var run = Checked.Of(new([a, b], [], scratch.Folder));
        Assert.Equal([[a, "2"], [b, "2"]], run.Rows("duplicates.csv").Select(r => r[2..4]));
        // Employees' insurance is kept, the residents' enrolment is the surplus.
        Assert.Equal([("650102", "居民", 1L, 1L), ("650103", "职工", 1L, 0L)], run.Summary.Counts.Select(c => (c.Area, c.Scheme, c.Rows, c.Surplus)));
    }

    [Fact]
    public void Check_LineEndInsideQuotes_KeepsTheLineNumbers()
    {
        using var scratch = new Scratch();
        // Lines: 1 header, 2–3 one record, 4 its repetition, 5 blank, 6 rejected.
        var file = scratch.File("r.csv", "备注," + Header + "\"两\n行\",中国,居民身份证,1,张三,居民,650102\n,中国,居民身份证,1,张三,居民,650102\n\n少一列\n");
        var run = Checked.Of(new([file], [], scratch.Folder));
        Assert.Equal(["2", "4"], run.Rows("duplicates.csv").Select(r => r[3]));
        Assert.Equal("6", Assert.Single(run.Rows("rejected.csv"))[1]);
        Assert.Equal((3L, 2L, 1L, 1L), (run.Summary.Rows, run.Summary.Accepted, run.Summary.Rejected, run.Summary.Files[0].Blank));
    }

    [Theory]
    [InlineData("中国,居民身份证,1,张三,居民,650102\n")]
    [InlineData("\"中国\",居民身份证,1,张三,居民,650102\n")]
    public void Check_LineOfTwoCarriageReturns_IsRejectedWithOrWithoutQuotes(string row)
    {
        using var scratch = new Scratch();
        var summary = Checked.Of(new([scratch.File("r.csv", Header + "\r\r\n\r\n" + row)], [], scratch.Folder)).Summary;
        Assert.Equal((1L, 1L, 1L), (summary.Accepted, summary.Rejected, summary.Files[0].Blank));
    }

    [Fact]
    public void Check_RecordLongerThanBufferAndLimit_IsTakenThenRejected()
    {
        using var scratch = new Scratch();
        var (long3000, long9000) = (new string('长', 1000), new string('长', 3000));
        const string Person = "中国,居民身份证,1,张三,居民,650102";
        var file = scratch.File("r.csv", $"备注,{Header}{long3000},{Person}\n{long9000},{Person}\n,{Person}\n\"{long9000},{Person}\n,{Person}\n{long9000}");
        var run = Checked.Of(new([file], [], scratch.Folder) { Limits = new(ChunkBytes: 64, RecordBytes: 4096) });
        Assert.Equal(["2", "4", "6"], run.Rows("duplicates.csv").Select(r => r[3]));
        Assert.Equal(["3", "5", "7"], run.Rows("rejected.csv").Select(r => r[1]));
    }

    [Theory]
    [InlineData("=1+1")]
    [InlineData("@SUM(A1)")]
    [InlineData(" -2")]
    [InlineData("＝1")]
    public void Check_NameIsAFormula_IsWrittenAsText(string name)
    {
        using var scratch = new Scratch();
        var row = $"中国,居民身份证,1,{name},居民,650102\n";
        var run = Checked.Of(new([scratch.File("r.csv", Header + row + row)], [], scratch.Folder));
        Assert.All(run.Rows("duplicates.csv"), r => Assert.Equal("'" + name.Trim(), r[7]));
    }

    [Fact]
    public void Check_Results_MaskTheNumbers()
    {
        using var scratch = new Scratch();
        const string Row = "中国,居民身份证,11010519491231002X,张三,居民,650102\n";
        var run = Checked.Of(new([scratch.File("r.csv", Header + Row + Row)], [], scratch.Folder));
        Assert.All(run.Rows("duplicates.csv"), r => Assert.Equal("110105********002X", r[6]));
    }
}
