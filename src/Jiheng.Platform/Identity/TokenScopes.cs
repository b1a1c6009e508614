using System.Diagnostics.CodeAnalysis;

namespace Jiheng.Platform.Identity;

/// <summary>
/// What a token opens of what its account may do (令牌范围): words like *:read, papers:write, separated by blanks. The first half is
/// the beginning of an endpoint's name up to the point, or * for all; writing includes reading.
/// </summary>
public sealed class TokenScopes
{
    /// <summary>Everything that may be opened by a token at all.</summary>
    public static readonly TokenScopes Everything = new(["*:write"]);

    private const int Most = 20;
    private readonly string[] words;

    private TokenScopes(string[] words) => this.words = words;

    /// <summary>As it is stored and shown.</summary>
    public string Text => string.Join(' ', words);

    /// <summary>Reads the words; false when one is none.</summary>
    /// <param name="text">Words separated by blanks.</param>
    /// <param name="scopes">The scopes.</param>
    public static bool TryRead(string text, [NotNullWhen(true)] out TokenScopes? scopes)
    {
        string[] words = [.. text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Distinct().Order(StringComparer.Ordinal)];
        scopes = words.Length is > 0 and <= Most && words.All(IsWord) ? new(words) : null;
        return scopes is not null;
    }

    /// <summary>Whether an endpoint is opened.</summary>
    /// <param name="endpoint">Its name, e.g. papers.submit.</param>
    /// <param name="writes">Whether it changes anything.</param>
    public bool Opens(string endpoint, bool writes)
    {
        var area = endpoint[..endpoint.IndexOf('.', StringComparison.Ordinal)];
        return words.Any(w => (w.StartsWith("*:", StringComparison.Ordinal) || w.StartsWith(area + ":", StringComparison.Ordinal)) && (!writes || w.EndsWith(":write", StringComparison.Ordinal)));
    }

    private static bool IsWord(string word) => word.Split(':') is [var area, "read" or "write"] && (area == "*" || (area.Length is > 0 and <= 30 && area.All(static c => char.IsAsciiLetterLower(c) || c == '-')));
}
