using System.Globalization;

namespace Jiheng.Platform.Attachments;

/// <summary>What files that come in may be called (文件名).</summary>
public static class FileName
{
    /// <summary>Why a file without content is refused.</summary>
    internal const string EmptyFile = "是空文件（0字节），里面没有内容；请重新保存或另选文件。";

    private const int Longest = 200;
    private static readonly HashSet<string> Devices = new(["CON", "PRN", "AUX", "NUL", .. Enumerable.Range(1, 9).SelectMany(static n => new[] { $"COM{n}", $"LPT{n}" })], StringComparer.OrdinalIgnoreCase);

    /// <summary>What is wrong with a name, in Chinese; null when nothing is.</summary>
    public static string? Problem(string name)
    {
        if (name.Length is 0 or > Longest) return $"文件名应为1至{Longest}个字。";
        if (Devices.Contains(name.Split('.')[0].Trim())) return $"文件名“{name}”在有的电脑上是设备名；请换一个。";
        return name.Any(static c => IsHidden(c) || "/\\:*?\"<>|".Contains(c, StringComparison.Ordinal)) || name.StartsWith('.') || name != name.Trim()
            ? $"文件名“{new string([.. name.Where(static c => !IsHidden(c))])}”含有不允许的字符；请去掉路径、引号、控制字符和看不见的字符。"
            : null;
    }

    // Marks that turn the direction of writing make fdp.exe look like exe.pdf.
    private static bool IsHidden(char c) => char.IsControl(c) || char.GetUnicodeCategory(c) == UnicodeCategory.Format;
}
