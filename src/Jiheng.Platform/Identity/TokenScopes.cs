using System.Diagnostics.CodeAnalysis;
using Jiheng.Platform.Answers;

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

    /// <summary>The first halves that open something: the areas of which an endpoint takes tokens.</summary>
    public static IReadOnlyList<string> Areas { get; } = [.. PermissionMatrix.Declared.All.Where(static p => p.ByToken).Select(static p => AreaOf(p.Endpoint)).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>Reads what is asked for a new token; also refuses words that open nothing, which are spelling mistakes.</summary>
    /// <param name="text">Words separated by blanks.</param>
    public static Answer<TokenScopes> Ask(string text)
    {
        if (!TryRead(text, out var scopes)) return new Refusal(Problems.Invalid, $"令牌范围“{text}”不能识别；应为以空格隔开的词，如 *:read、papers:write。");
        var unknown = scopes.words.Where(static w => w[..w.IndexOf(':', StringComparison.Ordinal)] is var area && area != "*" && !Areas.Contains(area)).ToList();
        return unknown.Count == 0 ? scopes : new Refusal(Problems.Invalid, $"令牌范围“{string.Join(' ', unknown)}”不对应任何接口；冒号前应为 * 或以下之一：{string.Join('、', Areas)}。");
    }

    /// <summary>Whether an endpoint is opened.</summary>
    /// <param name="endpoint">Its name, e.g. papers.submit.</param>
    /// <param name="writes">Whether it changes anything.</param>
    public bool Opens(string endpoint, bool writes)
    {
        var area = AreaOf(endpoint);
        return words.Any(w => (w.StartsWith("*:", StringComparison.Ordinal) || w.StartsWith(area + ":", StringComparison.Ordinal)) && (!writes || w.EndsWith(":write", StringComparison.Ordinal)));
    }

    private static string AreaOf(string endpoint) => endpoint[..endpoint.IndexOf('.', StringComparison.Ordinal)];

    private static bool IsWord(string word) => word.Split(':') is [var area, "read" or "write"] && (area == "*" || (area.Length is > 0 and <= 30 && area.All(static c => char.IsAsciiLetterLower(c) || c == '-')));
}
