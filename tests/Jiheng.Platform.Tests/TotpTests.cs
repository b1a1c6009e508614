using Jiheng.Platform.Identity;

namespace Jiheng.Platform.Tests;

public sealed class TotpTests
{
    // RFC 6238, appendix B: the secret is “12345678901234567890”; of the eight digits printed there the last six.
    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(1234567890, "005924")]
    [InlineData(2000000000, "279037")]
    public void CodeAt_MomentsOfTheStandard_AreItsCodes(long seconds, string code) =>
        Assert.Equal(code, Totp.CodeAt("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ", DateTimeOffset.FromUnixTimeSeconds(seconds).UtcDateTime));

    [Fact]
    public void StepOf_ACode_IsAcceptedHalfAMinuteEitherWayAndNotTwice()
    {
        var now = DateTimeOffset.FromUnixTimeSeconds(1_700_000_010).UtcDateTime;
        var secret = Totp.NewSecret();
        Assert.Equal(32, secret.Length);
        foreach (var drift in new[] { -30, 0, 30 }) Assert.NotNull(Totp.StepOf(secret, Totp.CodeAt(secret, now.AddSeconds(drift)), now, 0));
        foreach (var drift in new[] { -90, 90 }) Assert.Null(Totp.StepOf(secret, Totp.CodeAt(secret, now.AddSeconds(drift)), now, 0));
        var step = Totp.StepOf(secret, Totp.CodeAt(secret, now), now, 0)!.Value;
        Assert.Null(Totp.StepOf(secret, Totp.CodeAt(secret, now), now, step));
    }
}
