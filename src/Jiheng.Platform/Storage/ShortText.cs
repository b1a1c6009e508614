namespace Jiheng.Platform.Storage;

/// <summary>A text cut to the length of its column (截短): never in the middle of a character, which no database keeps.</summary>
public static class ShortText
{
    /// <summary>The text, or its beginning with an ellipsis.</summary>
    /// <param name="text">What is to be shown or kept.</param>
    /// <param name="most">Most UTF-16 units, the ellipsis included.</param>
    public static string Of(string text, int most)
    {
        if (text.Length <= most) return text;
        var end = most - 1;
        return string.Concat(text.AsSpan(0, char.IsHighSurrogate(text[end - 1]) ? end - 1 : end), "…");
    }
}
