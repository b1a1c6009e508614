using FsCheck;
using FsCheck.Fluent;
using Jiheng.Domain.Allocation;

namespace Jiheng.Domain.Tests.Allocation;

public sealed class DocumentNumberTests
{
    [Theory]
    [InlineData("财社〔2022〕1号", "财社", 2022, 1)]
    [InlineData("新财社〔2020〕84号", "新财社", 2020, 84)]
    [InlineData("昌州医保函〔2024〕99号", "昌州医保函", 2024, 99)]
    public void Read_ProperNumber_HasNoDiagnostic(string text, string agency, int year, int serial)
    {
        var reading = DocumentNumber.Read(text);
        Assert.Equal(new DocumentNumber(agency, year, serial), reading.Number);
        Assert.Empty(reading.Diagnostics);
    }

    [Theory]
    [InlineData("新财社[2018]273号", "新财社〔2018〕273号", "“新财社[2018]273号”的年份应使用六角括号：“新财社〔2018〕273号”。")]
    [InlineData("新财社（2018）273号", "新财社〔2018〕273号", "“新财社（2018）273号”的年份应使用六角括号：“新财社〔2018〕273号”。")]
    [InlineData("新财社［２０１８］273号", "新财社〔2018〕273号", "“新财社［２０１８］273号”的年份应使用六角括号：“新财社〔2018〕273号”。")]
    [InlineData("财社〔2022〕第1号", "财社〔2022〕1号", "“财社〔2022〕第1号”的发文顺序号前不加“第”：“财社〔2022〕1号”。")]
    [InlineData("财社〔2022〕001号", "财社〔2022〕1号", "“财社〔2022〕001号”的发文顺序号不编虚位：“财社〔2022〕1号”。")]
    [InlineData("财社〔2022〕1 号", "财社〔2022〕1号", "“财社〔2022〕1 号”中间不应有空格：“财社〔2022〕1号”。")]
    [InlineData("财社〔2022〕1", "财社〔2022〕1号", "“财社〔2022〕1”缺少“号”字：“财社〔2022〕1号”。")]
    public void Read_SlipOfForm_IsReadWithOneDiagnostic(string text, string printed, string diagnostic)
    {
        var reading = DocumentNumber.Read(text);
        Assert.Equal(printed, reading.Number?.ToString());
        Assert.Equal(diagnostic, Assert.Single(reading.Diagnostics));
    }

    [Theory]
    [InlineData("")]
    [InlineData("财社2022年1号")]
    [InlineData("财社〔22〕1号")]
    [InlineData("〔2022〕1号")]
    [InlineData("财社〔2022〕0号")]
    [InlineData("关于下达资金的通知")]
    public void Read_SomethingElse_GivesNoNumberAndSaysWhy(string text)
    {
        var reading = DocumentNumber.Read(text);
        Assert.Null(reading.Number);
        Assert.Contains($"“{text}”", Assert.Single(reading.Diagnostics), StringComparison.Ordinal);
    }

    [Fact]
    public void Read_AnyPrintedNumber_IsTheNumberAgain() =>
        Prop.ForAll(
            Arb.From(
                from agency in Gen.Elements("财社", "新财社", "医保发", "喀署办规")
                from year in Gen.Choose(1949, 2099)
                from serial in Gen.Choose(1, 9999)
                select new DocumentNumber(agency, year, serial)),
            number => DocumentNumber.Read(number.ToString()) is { Diagnostics.Count: 0 } reading && reading.Number == number).Holds();
}
