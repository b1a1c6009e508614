namespace Jiheng.Platform.Attachments;

/// <summary>What files that come in may be called (文件名).</summary>
public static class FileName
{
    private const int Longest = 200;

    /// <summary>What is wrong with a name, in Chinese; null when nothing is.</summary>
    public static string? Problem(string name)
    {
        if (name.Length is 0 or > Longest) return $"文件名应为1至{Longest}个字。";
        return name.Any(static c => char.IsControl(c) || "/\\:*?\"<>|".Contains(c, StringComparison.Ordinal)) || name.StartsWith('.') || name != name.Trim()
            ? $"文件名“{new string([.. name.Where(static c => !char.IsControl(c))])}”含有不允许的字符；请去掉路径、引号和控制字符。"
            : null;
    }
}
