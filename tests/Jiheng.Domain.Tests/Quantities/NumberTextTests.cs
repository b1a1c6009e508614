using FsCheck;
using FsCheck.Fluent;
using Jiheng.Domain.Quantities;

namespace Jiheng.Domain.Tests.Quantities;

public sealed class NumberTextTests
{
    [Theory]
    [InlineData("1,184.51", "1184.51", 2)]
    [InlineData("１，１８４．５１", "1184.51", 2)]
    [InlineData("(619)", "-619", 0)]
    [InlineData("（619）", "-619", 0)]
    [InlineData("-20", "-20", 0)]
    [InlineData("－20", "-20", 0)]
    [InlineData(" 820 051 ", "820051", 0)]
    [InlineData("9262.00", "9262", 2)]
    public void TryRead_PrintedNumber_IsExact(string text, string value, int decimals)
    {
        Assert.True(NumberText.TryRead(text, out var read, out var places));
        Assert.Equal((decimal.Parse(value), decimals), (read, places));
    }

    [Theory]
    [InlineData("12a3")]
    [InlineData("")]
    [InlineData("1,23")]
    [InlineData("1,2345")]
    [InlineData("1.2.3")]
    [InlineData("1e5")]
    [InlineData("五")]
    [InlineData("1,000.000,1")]
    [InlineData("99999999999999999999999999999999")]
    public void TryRead_AnythingElse_IsRefused(string text) => Assert.False(NumberText.TryRead(text, out _, out _));

    [Fact]
    public void TryRead_OfGrouped_IsTheSameFigure() => Prop.ForAll(
        Arb.From(from cents in Gen.Choose(int.MinValue, int.MaxValue) select cents / 100m),
        v => NumberText.TryRead(QuantityFormat.Grouped(v, 2), out var plain, out var d) && plain == v && d == 2
            && NumberText.TryRead(QuantityFormat.Bracketed(v, 2), out var bracketed, out _) && bracketed == v).Holds();

    private static readonly Gen<string> Texts =
        from parts in Gen.Elements(">", "<", "=", "＝", " ", "5", "％", "\\ge", "\\%", "提升", "，", "$").ListOf()
        select string.Concat(parts);

    [Theory]
    [InlineData("$\\geq 95\\%$", "≥95%")]
    [InlineData("=<60", "=<60")]
    [InlineData("> =5", "≥5")]
    [InlineData("有效提升", "有效提升")]
    [InlineData("", "")]
    [InlineData(">=95％", "≥95%")]
    [InlineData("＞=95%", "≥95%")]
    [InlineData("≦60 工作日", "≤60工作日")]
    [InlineData("6～9个月", "6~9个月")]
    public void Normalise_Variants_HaveOneForm(string text, string expected) => Assert.Equal(expected, NumberText.Normalise(text));

    [Fact]
    public void Normalise_NormalForm_Stays() => Prop.ForAll(Arb.From(Texts), static text =>
    {
        var normal = NumberText.Normalise(text);
        return NumberText.Normalise(normal) == normal;
    }).Holds();
}
