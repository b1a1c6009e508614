using Jiheng.Platform.Identity;

namespace Jiheng.Platform.Tests;

public sealed class PasswordPolicyTests
{
    private static readonly PasswordPolicy Policy = PasswordPolicy.Read(Repository.Root);

    [Theory]
    [InlineData("correct-horse-9", null)]
    [InlineData("天山南北好风光啊啊", "应为10至128个")]
    [InlineData("一个很长的中文口令也可以", null)]
    [InlineData("1234567890", "常见口令")]
    [InlineData("Admin@123456", "常见口令")]
    [InlineData("zhangsan-2025", "用户名")]
    [InlineData("abababababab", "不同的字符")]
    [InlineData("qwertyuiop!!", "常见口令")]
    public void Problem_OfAPassword_IsSaid(string password, string? expected)
    {
        var problem = Policy.Problem(password, "zhangsan");
        if (expected is null) Assert.Null(problem);
        else Assert.Contains(expected, problem, StringComparison.Ordinal);
    }

    // 90 days from 1 January 2025 are over on 1 April.
    [Fact]
    public void IsExpired_AfterTheDaysOfThePolicy_IsTrue()
    {
        var set = new DateTime(2025, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        Assert.False(Policy.IsExpired(set, set.AddDays(90)));
        Assert.True(Policy.IsExpired(set, set.AddDays(90).AddSeconds(1)));
        Assert.False((Policy with { Days = 0 }).IsExpired(set, set.AddYears(9)));
    }
}
