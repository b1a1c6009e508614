using System.Security.Cryptography;
using System.Text;
using Jiheng.Data.Reading;
using Jiheng.Data.Yaml;

namespace Jiheng.Platform.Identity;

/// <summary>What a password has to be and how long it holds (口令策略), as security/passwords.yaml of the program's folder says.</summary>
/// <param name="Shortest">Least number of characters.</param>
/// <param name="Days">Days until it has to be changed; 0 for never.</param>
/// <param name="Attempts">Wrong ones in a row after which the account is locked.</param>
/// <param name="LockMinutes">For how long.</param>
/// <param name="Common">Passwords that everybody tries first, in lower case.</param>
/// <param name="Leaked">Beginnings of the hashes of those that leaked most often, without digits and marks at their ends.</param>
public sealed record PasswordPolicy(int Shortest, int Days, int Attempts, int LockMinutes, IReadOnlySet<string> Common, IReadOnlySet<string> Leaked)
{
    private const int Longest = 128;
    private const int FewestDifferent = 5;
    private const int HashLength = 12;

    /// <summary>Reads security/ of the program's folder.</summary>
    /// <exception cref="InvalidDataException">It is missing or wrong; there is no weaker policy to fall back on.</exception>
    public static PasswordPolicy Read(string home)
    {
        var diagnostics = new Diagnostics();
        var map = YamlFile.Read(Path.Combine(home, "security", "passwords.yaml"), diagnostics);
        HashSet<string> Lines(string file) => File.ReadLines(Path.Combine(home, "security", file)).Select(static l => l.Trim().ToLowerInvariant()).Where(static l => l.Length > 0 && l[0] != '#').ToHashSet(StringComparer.Ordinal);
        int Of(string name, int least, int most) => map?.Number(name) is { } value && value >= least && value <= most && value == decimal.Truncate(value)
            ? (int)value : throw new InvalidDataException($"security/passwords.yaml 的 {name} 应为 {least} 至 {most} 的整数；服务没有启动。");
        return new(Of("shortest", 8, 64), Of("days", 0, 3650), Of("attempts", 3, 100), Of("lock_minutes", 1, 1440), Lines("common-passwords.txt"), Lines("leaked-passwords.txt"));
    }

    /// <summary>Why a password is refused, in Chinese; null when it is good.</summary>
    /// <param name="password">The wanted one.</param>
    /// <param name="userName">Whose it is.</param>
    /// <param name="own">What else everybody knows of him: his name, the names of his unit and its code.</param>
    public string? Problem(string password, string userName, params string[] own)
    {
        if (password.Length < Shortest || password.Length > Longest) return $"口令有{password.Length}个字符，应为{Shortest}至{Longest}个；可用几个不相干的词连成一句。";
        if (password.Any(char.IsControl)) return "口令不能含控制字符。";
        if (password.Distinct().Count() < FewestDifferent) return $"口令应有{FewestDifferent}个以上不同的字符。";
        var plain = password.ToLowerInvariant();
        if (userName.Length > 2 && plain.Contains(userName, StringComparison.Ordinal)) return "口令不能包含用户名。";
        if (own.Any(o => o.Length > 1 && plain.Contains(o.ToLowerInvariant(), StringComparison.Ordinal))) return "口令不能包含自己的姓名、单位名称或区划代码。";
        if (PasswordShape.IsFewLettersAndDigits(plain)) return "口令不能只是一串数字，或几个字母加一串数字，别人最先试的就是这样的；可用几个不相干的词连成一句。";
        if (PasswordShape.IsOfRuns(plain)) return "口令不能由键盘上相邻的键、连续或重复的字符组成；可用几个不相干的词连成一句。";
        return IsCommon(plain) ? "这是常见口令，别人最先试的就是它；请换一个。" : null;
    }

    // “Password123!”, “P@ssw0rd” and “passwordpassword” are “password” to whoever tries.
    private bool IsCommon(string plain)
    {
        var bare = plain.Trim([.. "0123456789!@#$%^&*._-+=?~ "]);
        return new[] { plain, bare, PasswordShape.Once(plain), PasswordShape.Once(bare), PasswordShape.InLetters(plain), PasswordShape.InLetters(bare) }.Distinct().Any(p => Common.Contains(p) || Leaked.Contains(HashOf(p)))
            || new[] { plain, bare }.Any(IsOfTwo);
    }

    // As leaked-passwords.txt writes them: 48 bits tell a hundred thousand passwords apart.
    private static string HashOf(string plain) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(plain)))[..HashLength];

    // “adminpassword”, “woaini-zhongguo”: two of the list, with or without something in between.
    private bool IsOfTwo(string text) => Enumerable.Range(3, Math.Max(0, text.Length - 5)).Any(at => Common.Contains(text[..at]) && Common.Contains(text[at..].TrimStart([.. "0123456789!@#$%^&*._-+=?~ "])));

    /// <summary>Whether a password set at a time has expired.</summary>
    public bool IsExpired(DateTime? changedAt, DateTime now) => Days > 0 && (changedAt is null || changedAt.Value.AddDays(Days) < now);
}
