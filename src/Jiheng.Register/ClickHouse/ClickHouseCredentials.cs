namespace Jiheng.Register.ClickHouse;

/// <summary>User and password (用户和密码): from a file or the environment, never from the command line.</summary>
public sealed record ClickHouseCredentials(string User, string Password)
{
    public const string UserVariable = "JIHENG_CLICKHOUSE_USER";
    public const string PasswordVariable = "JIHENG_CLICKHOUSE_PASSWORD";

    private const UnixFileMode OthersMayRead = UnixFileMode.GroupRead | UnixFileMode.OtherRead;

    /// <summary>ClickHouse's own user for those who give no name.</summary>
    public static ClickHouseCredentials Default { get; } = new("default", "");

    /// <summary>By the environment where no file is given; null, with <paramref name="problem"/> in words, when the file cannot be used.</summary>
    public static ClickHouseCredentials? Read(string? file, Func<string, string?> environment, out string? problem)
    {
        ArgumentNullException.ThrowIfNull(environment);
        problem = null;
        if (file is null) return new(environment(UserVariable) ?? Default.User, environment(PasswordVariable) ?? "");
        if (!File.Exists(file)) problem = $"--credentials：没有文件“{file}”；应为两行的文本文件，第一行用户名，第二行密码。";
        else if (!OperatingSystem.IsWindows() && (File.GetUnixFileMode(file) & OthersMayRead) != 0) problem = $"--credentials：文件“{file}”别的用户也能读；请先执行 chmod 600 {file}。";
        if (problem is not null) return null;
        var lines = File.ReadAllLines(file);
        if (lines.Length is 1 or 2 && lines[0].Length > 0 && lines.All(static l => l.All(char.IsAscii))) return new(lines[0], lines.ElementAtOrDefault(1) ?? "");
        problem = $"--credentials：文件“{file}”有 {lines.Length} 行；应为两行英文字符，第一行用户名，第二行密码。";
        return null;
    }

    /// <summary>The password is not for messages.</summary>
    public override string ToString() => User;
}
