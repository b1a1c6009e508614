using Jiheng.Audit.Findings;
using Jiheng.Audit.Review;
using Jiheng.Documents.Annotating;
using Jiheng.Documents.Reading;

namespace Jiheng.Audit.Output;

/// <summary>
/// Findings as comments in a copy of the document (批注): the whole finding at the figure in question, and one pointer in each
/// other paragraph or cell with a figure that it is compared with. Neighbours in the same paragraph are named by the finding itself.
/// </summary>
public static class AuditComments
{
    /// <summary>Who the comments are from.</summary>
    public const string Author = "绩衡审核";

    /// <summary>A total of more parts than this gets pointers at the first ones only.</summary>
    private const int MostPointers = 8;

    /// <summary>The comments of the open findings, in the order of the findings.</summary>
    public static IReadOnlyList<SourceComment> Of(ReviewedDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return [.. document.Open.SelectMany((f, i) => Of(f.Finding, i + 1, document.Index))];
    }

    private static IEnumerable<SourceComment> Of(Finding finding, int number, SourceIndex index)
    {
        var head = $"〔{number}〕{finding.Severity.Chinese()}：{finding.Message}";
        var others = finding.Locations.DistinctBy(l => l.Place with { Column = 0 }).Skip(1).ToList();
        var lines = new List<string> { head };
        if (finding.Derivation.Length > 0) lines.Add($"计算：{finding.Derivation}");
        if (others.Count > MostPointers) lines.Add($"相关数字共 {others.Count} 处，只在前 {MostPointers} 处加了批注。");
        yield return new(finding.Locations[0].Place, finding.Printed.Length, lines);
        foreach (var other in others.Take(MostPointers)) yield return new(other.Place, other.LengthIn(index), [$"〔{number}〕与“{Short(finding.Printed)}”一并核对。"]);
    }

    private static string Short(string text) => text.Length <= 24 ? text : text[..24] + "…";
}
