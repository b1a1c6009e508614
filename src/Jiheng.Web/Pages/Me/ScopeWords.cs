using Jiheng.Web.Pages.Administration.Journal;

namespace Jiheng.Web.Pages.Me;

/// <summary>What a token opens, in words (令牌范围用语).</summary>
internal static class ScopeWords
{
    internal static string Of(string scopes) => string.Join("，", scopes.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Word));

    /// <summary>The first half of endpoints' names: papers is 办件.</summary>
    internal static string AreaOf(string area) => area == "*" ? "全部" : JournalWords.OfArea(area);

    private static string Word(string scope)
    {
        var at = scope.IndexOf(':', StringComparison.Ordinal);
        return AreaOf(scope[..at]) + (scope[(at + 1)..] == "write" ? "：读写" : "：只读");
    }
}
