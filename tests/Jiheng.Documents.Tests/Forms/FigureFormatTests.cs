using Jiheng.Documents.Forms;
using Jiheng.Documents.Model;
using Jiheng.Domain.Derivations;
using Jiheng.Domain.Quantities;

namespace Jiheng.Documents.Tests.Forms;

public sealed class FigureFormatTests
{
    [Theory]
    [InlineData(NumberStyle.Plain, null, false, "1086900.48", 2, "1086900.48")]
    [InlineData(NumberStyle.Plain, null, true, "9.50", 2, "9.5")]
    [InlineData(NumberStyle.Plain, null, true, "10.00", 2, "10")]
    [InlineData(NumberStyle.Plain, null, true, "9.52", 2, "9.52")]
    [InlineData(NumberStyle.Grouped, null, false, "3014.59", 2, "3,014.59")]
    [InlineData(NumberStyle.Bracketed, null, false, "-619", 0, "(619)")]
    [InlineData(NumberStyle.Bracketed, null, false, "1234", 0, "1,234")]
    [InlineData(NumberStyle.Percent, 2, false, "1", 4, "100.00%")]
    [InlineData(NumberStyle.Percent, null, false, "0.9520", 4, "95.20%")]
    [InlineData(NumberStyle.Percent, null, true, "0.9520", 4, "95.2%")]
    [InlineData(NumberStyle.Percent, null, true, "1.0000", 4, "100%")]
    public void Print_Figure_AsTheFormDeclares(NumberStyle style, int? decimals, bool needed, string value, int own, string printed)
    {
        var figure = Derivation.Input("x", "x", new Quantity(decimal.Parse(value), Units.None, own));
        Assert.Equal(printed, FigureFormat.Print(figure.Value, new FigureFormat(style, decimals, needed).For(figure)));
    }
}
