namespace Jiheng.Platform.Storage;

/// <summary>A text that no column may keep (存不下的文字): too long, or with U+0000. Thrown before either database sees it.</summary>
public sealed class UnfitTextException(string detail) : Exception(detail)
{
    /// <summary>For the user, in Chinese.</summary>
    public string Detail => Message;
}
