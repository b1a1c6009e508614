using System.Text.RegularExpressions;
using Jiheng.Audit.Figures;

namespace Jiheng.Audit.Claims;

/// <summary>A questionnaire survey as a document tells it (问卷调查): how many were handed out, came back and were valid.</summary>
internal sealed partial class Survey
{
    /// <summary>Of each kind, around one place.</summary>
    private const int MostNear = 32;

    private Survey(IReadOnlyList<PrintedFigure> issued, IReadOnlyList<PrintedFigure> returned, IReadOnlyList<PrintedFigure> valid) =>
        (Issued, Returned, Valid) = (issued, returned, valid);

    /// <summary>发放.</summary>
    internal IReadOnlyList<PrintedFigure> Issued { get; }

    /// <summary>回收.</summary>
    internal IReadOnlyList<PrintedFigure> Returned { get; }

    /// <summary>有效.</summary>
    internal IReadOnlyList<PrintedFigure> Valid { get; }

    /// <summary>Numbers of answers that percentages may be taken of, the valid ones first.</summary>
    internal IEnumerable<PrintedFigure> Bases => Valid.Concat(Returned).Concat(Issued);

    /// <summary>What is told around a passage: a document with many surveys means the nearest.</summary>
    internal Survey Near(Passage passage) => new(Nearby.Of(Issued, passage, MostNear), Nearby.Of(Returned, passage, MostNear), Nearby.Of(Valid, passage, MostNear));

    /// <summary>The survey of a document, or null when it speaks of none.</summary>
    internal static Survey? Of(Manuscript manuscript)
    {
        if (!manuscript.Prose.Any(p => p.Text.Contains("问卷", StringComparison.Ordinal))) return null;
        var counts = manuscript.Prose.SelectMany(p => p.Figures.Where(f => f is { Decimals: 0, Unit.Base: "份" or "人" or "户" }).Select(f => new PrintedFigure(p, f))).ToArray();
        PrintedFigure[] Of(Regex words) => [.. counts.Where(c => words.IsMatch(c.Figure.Label) || (c.Passage.Text.AsSpan(c.Figure.End).StartsWith("有效") && words == ValidWord()))];
        var survey = new Survey(Of(IssuedWord()), Of(ReturnedWord()), Of(ValidWord()));
        return survey.Bases.Any() ? survey : null;
    }

    [GeneratedRegex("(?:发放|发出|投放)[^,，;]{0,14}$")]
    private static partial Regex IssuedWord();

    [GeneratedRegex("(?:回收|收回)(?!有效)[^,，;]{0,10}$")]
    private static partial Regex ReturnedWord();

    [GeneratedRegex("有效[^,，;]{0,10}$|有效样本[^,，;]{0,6}$")]
    private static partial Regex ValidWord();
}
