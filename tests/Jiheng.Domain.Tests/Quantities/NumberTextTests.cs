using FsCheck;
using FsCheck.Fluent;
using Jiheng.Domain.Quantities;

namespace Jiheng.Domain.Tests.Quantities;

public sealed class NumberTextTests
{
    private static readonly Gen<string> Texts =
        from parts in Gen.Elements(">", "<", "=", "＝", " ", "5", "％", "\\ge", "\\%", "提升", "，", "$").ListOf()
        select string.Concat(parts);

    [Theory]
    [InlineData("≥95%", "≥95%")]
    [InlineData(">=95%", "≥95%")]
    [InlineData("＞＝95％", "≥95%")]
    [InlineData("<=60工作日", "≤60工作日")]
    [InlineData("=<60", "=<60")]
    [InlineData("> 5", ">5")]
    [InlineData("> =5", "≥5")]
    [InlineData("$\\ge$ 95\\%", "≥95%")]
    [InlineData("１２３．５", "123.5")]
    [InlineData("有效提升", "有效提升")]
    [InlineData("", "")]
    public void Normalise_Variant_OneForm(string text, string expected) => Assert.Equal(expected, NumberText.Normalise(text));

    [Fact]
    public void Normalise_NormalForm_Stays() => Prop.ForAll(Arb.From(Texts), static text =>
    {
        var normal = NumberText.Normalise(text);
        return NumberText.Normalise(normal) == normal;
    }).QuickCheckThrowOnFailure();
}
