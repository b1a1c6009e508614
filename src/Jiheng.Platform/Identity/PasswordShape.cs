namespace Jiheng.Platform.Identity;

/// <summary>What passwords look like that no list can hold all of (口令的样子): digits, keyboard rows, repetitions. All in lower case.</summary>
internal static class PasswordShape
{
    private const int FewLetters = 4;
    private const int ShortestRun = 3;
    private const int FewestOthers = 5;
    private const string Digits = "0123456789";
    private const string Marks = "!@#$%^&*._-+=?~ ";

    // What lies side by side on the keyboard, forwards and backwards; columns too, as in 1qaz2wsx.
    private static readonly string[] Rows = [.. new[]
    {
        "01234567890", "abcdefghijklmnopqrstuvwxyz", "qwertyuiop", "asdfghjkl", "zxcvbnm", "!@#$%^&*()",
        "1qaz", "2wsx", "3edc", "4rfv", "5tgb", "6yhn", "7ujm", "8ik", "9ol", "147", "258", "369", "159", "357", "741", "852", "963",
    }.SelectMany(static r => new[] { r, string.Concat(r.Reverse()) })];

    /// <summary>Only digits, or up to four letters before or behind them: a birthday, a telephone number, initials with either.</summary>
    internal static bool IsFewLettersAndDigits(string plain)
    {
        var bare = plain.Trim([.. Marks]);
        var (front, back) = (bare.TrimStart([.. Digits]), bare.TrimEnd([.. Digits]));
        return bare.Any(char.IsAsciiDigit) && new[] { front, back }.Any(static rest => rest.Length <= FewLetters && rest.All(char.IsAsciiLetter));
    }

    /// <summary>Hardly anything but keys in a row, characters in a sequence and repetitions.</summary>
    internal static bool IsOfRuns(string plain)
    {
        var others = 0;
        for (var at = 0; at < plain.Length;)
        {
            var run = RunAt(plain, at);
            if (run >= ShortestRun) at += run;
            else (others, at) = (others + 1, at + 1);
        }

        return others < FewestOthers;
    }

    /// <summary>The part that is written several times, or the text itself: passwordpassword is password.</summary>
    internal static string Once(string text)
    {
        for (var length = 1; length <= text.Length / 2; length++)
            if (text.Length % length == 0 && Enumerable.Range(0, text.Length).All(i => text[i] == text[i % length])) return text[..length];
        return text;
    }

    /// <summary>Digits and marks that stand for letters, as letters: p@ssw0rd is password.</summary>
    internal static string InLetters(string text) => string.Concat(text.Select(static c => c switch { '0' => 'o', '1' => 'l', '3' => 'e', '4' or '@' => 'a', '5' or '$' => 's', '7' => 't', '!' => 'i', _ => c }));

    private static int RunAt(string text, int at)
    {
        var same = 1;
        while (at + same < text.Length && text[at + same] == text[at]) same++;
        var longest = same;
        foreach (var row in Rows)
        {
            for (var from = row.IndexOf(text[at], StringComparison.Ordinal); from >= 0; from = row.IndexOf(text[at], from + 1))
            {
                var length = 1;
                while (at + length < text.Length && from + length < row.Length && text[at + length] == row[from + length]) length++;
                longest = Math.Max(longest, length);
            }
        }

        return longest;
    }
}
