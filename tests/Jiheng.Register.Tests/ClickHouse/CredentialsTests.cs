using Jiheng.Register.ClickHouse;

namespace Jiheng.Register.Tests.ClickHouse;

public sealed class CredentialsTests
{
    [Fact]
    public void Read_Environment_IsUsedWithoutAFile() =>
        Assert.Equal(new("hecha", "mima"), ClickHouseCredentials.Read(null, static n => n == ClickHouseCredentials.UserVariable ? "hecha" : "mima", out _));

    [Fact]
    public void Read_NothingGiven_IsTheDefaultUser() => Assert.Equal(ClickHouseCredentials.Default, ClickHouseCredentials.Read(null, static _ => null, out _));

    [Theory]
    [InlineData("hecha\nmima\n", "hecha", "mima")]
    [InlineData("hecha", "hecha", "")]
    public void Read_FileOfTwoLines_IsUserAndPassword(string text, string user, string password)
    {
        using var scratch = new Scratch();
        Assert.Equal(new(user, password), ClickHouseCredentials.Read(Private(scratch, text), static _ => "other", out _));
    }

    [Theory]
    [InlineData("")]
    [InlineData("a\nb\nc\n")]
    [InlineData("用户\nmima\n")]
    public void Read_FileOfAnotherForm_IsRefused(string text)
    {
        using var scratch = new Scratch();
        Assert.Null(ClickHouseCredentials.Read(Private(scratch, text), static _ => null, out var problem));
        Assert.Contains("第一行用户名，第二行密码", problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_FileThatOthersMayRead_IsRefused()
    {
        if (OperatingSystem.IsWindows()) return;
        using var scratch = new Scratch();
        var file = Private(scratch, "hecha\nmima\n");
        File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.GroupRead);
        Assert.Null(ClickHouseCredentials.Read(file, static _ => null, out var problem));
        Assert.Contains("chmod 600", problem, StringComparison.Ordinal);
    }

    [Fact]
    public void ToString_Always_HidesThePassword() => Assert.DoesNotContain("mima", $"{new ClickHouseCredentials("hecha", "mima")}", StringComparison.Ordinal);

    private static string Private(Scratch scratch, string text)
    {
        var file = scratch.File("credentials", text);
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        return file;
    }
}
