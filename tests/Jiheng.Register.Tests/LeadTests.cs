using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Jiheng.Register.Leads;
using Jiheng.Register.Normalising;

namespace Jiheng.Register.Tests;

/// <summary>Each lead rule on records in which a person can see what must come out, and beside them what must stay silent.</summary>
public sealed class LeadTests
{
    private const string Header = "国籍,证件类型,证件号码,姓名,险种,统筹区,参保起始,参保终止,出生日期\n";

    // 110105 19491231 002 X is the example of GB 11643-1999; its old form has 15 digits.
    [Theory]
    [InlineData("同号不同名", "居民身份证,11010519491231002X,张三,居民,650102,,,", "居民身份证,11010519491231002X,李四,居民,650103,,,")]
    [InlineData("同号不同名", "居民身份证,11010519491231002X,张三,居民,650102,,,", "居民身份证,110105491231002,李四,居民,650103,,,")]
    [InlineData("同号不同名", "护照,E12345678,张三,居民,650102,,,", "护照,e12345678,李四,居民,650103,,,")]
    [InlineData("", "居民身份证,11010519491231002X,张三,居民,650102,,,", "护照,11010519491231002X,李四,居民,650103,,,")]
    [InlineData("15位与18位", "居民身份证,110105491231002,张三,居民,650102,,,", "居民身份证,11010519491231002X,张三,居民,650103,,,")]
    [InlineData("", "居民身份证,110105491231002,张三,居民,650102,,,", "居民身份证,110105491231002,张三,居民,650103,,,")]
    [InlineData("一位之差,校验码不符", "居民身份证,11010519491231002X,张三,居民,650102,,,", "居民身份证,11010519491231003X,张三,居民,650103,,,")]
    [InlineData("一位之差,校验码不符", "居民身份证,11010519491231002X,张三,居民,650102,,,", "居民身份证,110105194912310021,张三,居民,650103,,,")]
    [InlineData("一位之差,校验码不符", "居民身份证,11010519491231002X,张三,居民,650102,,,", "居民身份证,11010519491231020X,张三,居民,650103,,,")]
    [InlineData("一位之差,校验码不符,校验码不符", "居民身份证,110105194912310021,张三,居民,650102,,,", "居民身份证,110105194912310022,张三,居民,650103,,,")]
    [InlineData("同号不同名,校验码不符,校验码不符", "居民身份证,110105194912310021,张三,居民,650102,,,", "居民身份证,110105194912310021,李四,居民,650103,,,")]
    [InlineData("号码位数不符,号码位数不符", "居民身份证,0,张三,居民,650102,,,", "居民身份证,0,李四,居民,650103,,,")]
    [InlineData("校验码不符", "居民身份证,11010519491231002X,张三,居民,650102,,,", "居民身份证,11010519491231003X,李四,居民,650103,,,")]
    [InlineData("校验码不符", "居民身份证,11010519491231002X,张三,居民,650102,,,", "居民身份证,11010519491230002X,张三,居民,650103,,,")]
    [InlineData("证件类型不同", "居民身份证,11010519491231002X,张三,居民,650102,,,", "护照,E12345678,张三,居民,６５０１０２,,,1949/12/31")]
    [InlineData("证件类型不同", "户口簿,11010519491231002X,张三,居民,650102,,,", "护照,E12345678,张三,居民,650102,,,19491231")]
    [InlineData("", "居民身份证,11010519491231002X,张三,居民,650102,,,", "护照,E12345678,张三,居民,650103,,,1949-12-31")]
    [InlineData("", "居民身份证,11010519491231002X,张三,居民,650102,,,", "护照,E12345678,张三,居民,650102,,,1949-12-30")]
    [InlineData("", "居民身份证,11010519491231002X,张三,居民,650102,,,", "护照,E12345678,张三,居民,650102,,,")]
    [InlineData("", "护照,E12345678,张三,居民,650102,,,1949-12-31", "护照,E12345679,张三,居民,650102,,,1949-12-31")]
    public void Check_TwoRecords_GivesTheirLeads(string rules, string first, string second)
    {
        Assert.Equal(rules, Rules($"中国,{first}\n中国,{second}\n"));
        Assert.Equal(rules, Rules($"中国,{second}\n中国,{first}\n"));
    }

    [Theory]
    [InlineData("", "11010519491231002X", "2024-01-01,2024-12-31")]
    [InlineData("", "110105491231002", "2024-01-01,")]
    [InlineData("", "11010519491231002X", "20240101,2024年12月31日")]
    [InlineData("号码位数不符", "1101051949123100", "2024-01-01,")]
    [InlineData("号码位数不符", "1101051949123100X2", "2024-01-01,")]
    [InlineData("出生日期不可能", "110105490231002", "2024-01-01,")]
    [InlineData("区划代码不明", "990105491231002", "2024-01-01,")]
    [InlineData("参保起止不符", "11010519491231002X", "2024-02-30,")]
    [InlineData("参保起止不符", "11010519491231002X", "2024-05-01,2024-04-30")]
    [InlineData("参保起止不符", "11010519491231002X", "去年,")]
    public void Check_OneRecord_GivesItsLeads(string rules, string number, string dates) => Assert.Equal(rules, Rules($"中国,居民身份证,{number},张三,居民,650102,{dates},\n"));

    [Theory]
    [InlineData("110105194912310021")]
    [InlineData("11010519491231002X")]
    [InlineData("110105491231002")]
    [InlineData("0")]
    public void Check_DuplicateAndDeadWithAnyNumber_IsFoundOnceWithLeads(string number)
    {
        using var scratch = new Scratch();
        var register = scratch.File("r.csv", Header + string.Concat(Enumerable.Repeat($"中国,居民身份证,{number},张三,居民,650102,,,\n", 3)));
        var deaths = scratch.File("d.csv", $"姓名,证件号码,证件类型,国籍,死亡日期\n张三,{number},01,CHN,2023-05-01\n");
        var summary = Checked.Of(new([register], [deaths], scratch.Folder) { Leads = new(new AreaCodes(["110105"])) }).Summary;
        Assert.Equal((1, 2, 3, 3), (summary.Groups, summary.Surplus, summary.Deceased, summary.Reduction));
    }

    // Against trying out every change and every exchange of neighbours outside the birth date.
    [Fact]
    public void Corrections_OfAnyNumber_AreAllRightNumbersOneStepAway() => Prop.ForAll(Gen.ArrayOf(Gen.Choose('0', '9').Select(c => (byte)c), 18).ToArbitrary(), number =>
    {
        var found = new HashSet<string>();
        Corrections.Of(number, n => found.Add(Encoding.ASCII.GetString(n)));
        var tried = new HashSet<string>();
        for (var i = 0; i < 18; i++)
        {
            foreach (var c in "0123456789X") Try([.. number[..i], (byte)c, .. number[(i + 1)..]]);
            if (i < 17) Try([.. number[..i], number[i + 1], number[i], .. number[(i + 2)..]]);
        }

        return found.SetEquals(tried);

        void Try(byte[] other)
        {
            if (IdNumber.IsValid(other) && CitizenNumber.IsOneStep(Encoding.ASCII.GetString(number), Encoding.ASCII.GetString(other), out _, out _)) tried.Add(Encoding.ASCII.GetString(other));
        }
    }).Holds();

    private static string Rules(string rows)
    {
        using var scratch = new Scratch();
        var run = Checked.Of(new([scratch.File("r.csv", Header + rows)], [], scratch.Folder) { Leads = new(new AreaCodes(["110105"])) });
        return string.Join(',', run.Rows("leads.csv").GroupBy(r => r[0]).Select(g => g.First()[1]));
    }
}
