using Jiheng.Platform.Identity;

namespace Jiheng.Platform.Tests;

public sealed class PasswordPolicyTests
{
    private static readonly PasswordPolicy Policy = PasswordPolicy.Read(Repository.Root);

    [Theory]
    [InlineData("correct-horse-9", null)]
    [InlineData("天山南北好风光啊啊", "应为10至128个")]
    [InlineData("一个很长的中文口令也可以", null)]
    [InlineData("1234567890", "一串数字")]
    [InlineData("5201314520", "一串数字")]
    [InlineData("31415926535897", "一串数字")]
    [InlineData("Aa12345678", "一串数字")]
    [InlineData("qq123456789", "一串数字")]
    [InlineData("1234567890a", "一串数字")]
    [InlineData("ybj12345678!", "一串数字")]
    [InlineData("zs19850203", "一串数字")]
    [InlineData("1qaz2wsx3edc", "相邻的键")]
    [InlineData("qwer1234asdf", "相邻的键")]
    [InlineData("!@#$%^qwerty", "相邻的键")]
    [InlineData("abcdefg7654321", "相邻的键")]
    [InlineData("aaaabbbbccccde", "相邻的键")]
    [InlineData("P@ssw0rd2024!", "常见口令")]
    [InlineData("caizhengjuxitong", "常见口令")]
    [InlineData("yibaoju-admin-1", "常见口令")]
    [InlineData("喀什地区的口令很长很长", "单位名称")]
    [InlineData("tianshan-653100-hao", "单位名称")]
    [InlineData("张三丰的武当山长口令", "姓名")]
    [InlineData("tianshan-bufengxue-7", null)]
    [InlineData("k7mq-2x9a-bb4c-rr8t", null)]
    [InlineData("Admin@123456", "常见口令")]
    [InlineData("adminadminadmin", "常见口令")]
    [InlineData("zhangsan-2025", "用户名")]
    [InlineData("abababababab", "不同的字符")]
    [InlineData("manchester2020", "常见口令")]
    [InlineData("m4nchester-2020", "常见口令")]
    [InlineData("harrypotter", "常见口令")]
    [InlineData("12dragonball!!", "常见口令")]
    [InlineData("dragon-horse-lake-9", null)]
    [InlineData("qwertyuiop!!", "相邻的键")]
    public void Problem_OfAPassword_IsSaid(string password, string? expected)
    {
        var problem = Policy.Problem(password, "zhangsan", "张三", "喀什地区", "653100");
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
