using System.Text.RegularExpressions;
using Jiheng.Audit.Figures;

namespace Jiheng.Audit.Claims;

/// <summary>What a figure counts, by the words behind it (所数的事物): 22 个三级指标 counts 三级指标.</summary>
internal static partial class CountedThing
{
    /// <summary>4 个一级指标，22 个三级指标。其中：决策类 5 个三级指标…: the only total that counts what all the parts count; null without one.</summary>
    internal static Figure? Same(Passage passage, IEnumerable<Figure> totals, IEnumerable<Figure> parts) =>
        parts.Select(p => Of(passage, p)).Distinct().ToArray() is [{ Length: > 1 } thing] && totals.Where(t => Of(passage, t) == thing).ToArray() is [var total] ? total : null;

    /// <summary>3 个一级指标，其中决策下设 3 个二级指标: true when a part names another thing than the total.</summary>
    internal static bool Differs(Passage passage, Figure total, IEnumerable<Figure> parts)
    {
        var whole = Of(passage, total);
        return parts.Any(p => Of(passage, p) is { Length: > 0 } part && !whole.StartsWith(part, StringComparison.Ordinal) && !part.StartsWith(whole, StringComparison.Ordinal));
    }

    private static string Of(Passage passage, Figure figure) => Thing().Match(passage.Text, figure.End).Value;

    [GeneratedRegex(@"\G\p{IsCJKUnifiedIdeographs}{0,8}")]
    private static partial Regex Thing();
}
