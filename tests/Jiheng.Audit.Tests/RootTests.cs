using Jiheng.Audit.Claims;

namespace Jiheng.Audit.Tests;

public sealed class RootTests
{
    [Theory]
    [InlineData("1.331", 3, "1.1")] // 1.1 × 1.1 × 1.1
    [InlineData("4", 2, "2")]
    [InlineData("0.25", 2, "0.5")]
    [InlineData("1", 5, "1")]
    [InlineData("1024", 10, "2")]
    [InlineData("1000", 12, "1.77827941")] // 10 to the power of 3/12
    public void Of_APower_IsItsBase(string power, int years, string expected) =>
        Assert.Equal(decimal.Parse(expected, System.Globalization.CultureInfo.InvariantCulture), Math.Round(Root.Of(decimal.Parse(power, System.Globalization.CultureInfo.InvariantCulture), years), 8));
}
