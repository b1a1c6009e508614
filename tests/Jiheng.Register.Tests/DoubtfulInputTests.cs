using System.Text;
using Jiheng.Register.Normalising;

namespace Jiheng.Register.Tests;

/// <summary>Input that looks like data and is none: broken bytes, numbers that a spreadsheet has rounded, schemes that are no basic insurance, one file twice.</summary>
public sealed class DoubtfulInputTests
{
    private const string Header = "国籍,证件类型,证件号码,姓名,险种,统筹区\n";

    /// <summary>0xFF is no character of GB 18030, 0xD5 alone is half of one, and a question mark is what a name may hold.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Check_InvalidBytesInGb18030_AreRejectedAndNobodyIsEnrolledTwice(bool quoted)
    {
        using var scratch = new Scratch();
        var rows = new[] { "张?"u8.ToArray(), Broken(0xFF), Broken(0xD5), Encode("张？") }.Select((name, i) => i == 0 ? Encode("张?") : name);
        var quote = quoted ? "\"" : "";
        var bytes = rows.SelectMany(n => (byte[])[.. Encode($"{quote}中国{quote},居民身份证,1,"), .. n, .. Encode(",居民,650102\n")]);
        var path = Path.Combine(scratch.Folder, "r.csv");
        File.WriteAllBytes(path, [.. Encode(Header), .. bytes]);
        var run = Checked.Of(new([path], [], scratch.Folder));
        // Full-width and half-width question marks are one character to the comparison: lines 2 and 5 are one person, 3 and 4 are rejected.
        Assert.Equal((2L, 2L, 1L), (run.Summary.Accepted, run.Summary.Rejected, run.Summary.Groups));
        Assert.Equal([("3", true), ("4", true)], run.Rows("rejected.csv").Select(r => (r[1], r[2].Contains("字节", StringComparison.Ordinal))));
    }

    [Fact]
    public void Decode_EveryByteAlone_IsTextOrRefused()
    {
        Span<char> room = stackalloc char[4];
        for (var value = 0x80; value <= 0xFF; value++) Assert.Equal(-1, TextEncoding.Gb18030.Decode([(byte)value], room));
        for (var value = 0x20; value < 0x7F; value++) Assert.Equal(1, TextEncoding.Gb18030.Decode([(byte)value], room));
    }

    [Theory]
    [InlineData("6.50102E+17")]
    [InlineData("6.50102e+17")]
    [InlineData("６.５E+17")]
    [InlineData("6E+17")]
    public void Check_NumberInScientificNotation_IsRejected(string number)
    {
        using var scratch = new Scratch();
        var row = $"中国,居民身份证,{number},张三,居民,650102\n";
        var run = Checked.Of(new([scratch.File("r.csv", Header + row + row + "中国,居民身份证,1,张三,居民,650102\n")], [], scratch.Folder));
        Assert.Equal((1L, 2L, 0L), (run.Summary.Accepted, run.Summary.Rejected, run.Summary.Groups));
        Assert.All(run.Rows("rejected.csv"), r => Assert.Contains("科学计数法", r[2], StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("E+17")]
    [InlineData("AE+17")]
    [InlineData("E1234567")]
    [InlineData("6.5")]
    public void Check_OtherNumbersWithLetters_AreTaken(string number)
    {
        using var scratch = new Scratch();
        Assert.Equal(1, Checked.Of(new([scratch.File("r.csv", $"{Header}中国,护照,{number},张三,居民,650102\n")], [], scratch.Folder)).Summary.Accepted);
    }

    [Theory]
    [InlineData("城镇职工", "职工")]
    [InlineData("城镇职工医疗保险", "职工")]
    [InlineData("职工基本医疗", "职工")]
    [InlineData("城镇居民", "居民")]
    [InlineData("新农合", "居民")]
    [InlineData("居民基本医疗保险", "居民")]
    [InlineData("兵团居民", "兵团")]
    [InlineData("灞呮皯", "灞呮皯")]
    public void Check_Scheme_IsReadByItsNames(string printed, string scheme)
    {
        using var scratch = new Scratch();
        var summary = Checked.Of(new([scratch.File("r.csv", $"{Header}中国,居民身份证,1,张三,{printed},650102\n")], [], scratch.Folder)).Summary;
        Assert.Equal(scheme, Assert.Single(summary.Counts).Scheme);
        Assert.Equal(scheme == printed ? [(scheme, 1L)] : [], summary.UnknownSchemes);
    }

    [Theory]
    [InlineData("生育保险")]
    [InlineData("510")]
    [InlineData("公务员医疗补助")]
    [InlineData("城乡居民大病保险")]
    public void Check_SchemeThatIsNoBasicInsurance_IsRejected(string scheme)
    {
        using var scratch = new Scratch();
        var run = Checked.Of(new([scratch.File("r.csv", $"{Header}中国,居民身份证,1,张三,职工,650102\n中国,居民身份证,1,张三,{scheme},650102\n")], [], scratch.Folder));
        Assert.Equal((1L, 1L, 0L), (run.Summary.Accepted, run.Summary.Rejected, run.Summary.Groups));
    }

    [Fact]
    public void Open_CopyOfAnotherRegister_IsRefused()
    {
        using var scratch = new Scratch();
        const string Row = "中国,居民身份证,1,张三,居民,650102\n";
        var (a, copy, other) = (scratch.File("a.csv", Header + Row), scratch.File("b.csv", Header + Row), scratch.File("c.csv", Header + Row.Replace('1', '2')));
        Assert.Null(RegisterCheck.Open(new([a, copy, other], [], scratch.Folder), out var problems));
        Assert.Contains("内容完全相同", Assert.Single(problems), StringComparison.Ordinal);
    }

    private static byte[] Encode(string text) => TextEncoding.Gb18030.Writing.GetBytes(text);

    private static byte[] Broken(byte last) => [.. Encode("张"), last];
}
