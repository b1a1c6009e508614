using System.Net;
using Jiheng.Web.Operation;

namespace Jiheng.Web.Tests;

/// <summary>What leaves the server by its logs, and whose word it takes for where requests come from.</summary>
public sealed class OperationTests
{
    [Theory]
    [InlineData("行 650102199003071234 有误", "行 […] 有误")]
    [InlineData("号码 65010219900307123X。", "号码 […]。")]
    [InlineData("旧号 650102900307123", "旧号 […]")]
    [InlineData("电话13912345678，", "电话[…]，")]
    [InlineData("电话 13912345678", "电话 […]")]
    [InlineData("jh_AbCdEfGhIjKlMnOpQrStUvWxYz012345", "[…]")]
    [InlineData("Authorization: Bearer abc.def", "Authorization: […]")]
    [InlineData("Host=h;Password=secret;Database=d", "Host=h;[…];Database=d")]
    [InlineData("zhang.san@example.gov.cn 收", "[…] 收")]
    [InlineData("金额 123456.78 万元，编号 01a2022f-d09e-7819-b774-1fa7520b5c77", "金额 123456.78 万元，编号 01a2022f-d09e-7819-b774-1fa7520b5c77")]
    public void Scrubbing_OfAText_HidesWhatIdentifies(string text, string expected) => Assert.Equal(expected, Scrubbing.Of(text));

    [Fact]
    public void Forwarding_OfProxies_TrustsThoseNamedAndThisMachine()
    {
        var options = Forwarding.Options("10.0.0.5, 192.168.7.0/24");
        Assert.Contains(IPAddress.Parse("10.0.0.5"), options.KnownProxies);
        Assert.Contains(options.KnownIPNetworks, static n => n.Contains(IPAddress.Parse("192.168.7.9")));
        Assert.DoesNotContain(options.KnownIPNetworks, static n => n.Contains(IPAddress.Parse("8.8.8.8")));
        Assert.Contains("“everybody”", Assert.Throws<InvalidDataException>(() => Forwarding.Options("everybody")).Message, StringComparison.Ordinal);
    }
}
