using Jiheng.Domain.Derivations;

namespace Jiheng.Documents.Reports.Prose;

/// <summary>A part of a report (报告章节): 一、… and （一）… below it.</summary>
/// <param name="Chapter">Heading of the first level, empty for the opening.</param>
/// <param name="Title">Heading of the second level, empty where the chapter has none.</param>
public readonly record struct ReportPart(string Chapter, string Title)
{
    /// <summary>The opening, which stands before the first heading.</summary>
    public static readonly ReportPart Opening = new("", "");
}

/// <summary>A figure as a report prints it (文中数字).</summary>
/// <param name="Part">The part of the report that prints it first.</param>
/// <param name="Derivation">How it came about, under the name that the report gives it.</param>
public sealed record RecordedFigure(ReportPart Part, Derivation Derivation);

/// <summary>
/// Everything that a report's text is made of besides the words of its rules (文中数字台账): figures with their
/// derivations, texts that somebody entered, ordinals and years. What is not here cannot be in the report.
/// </summary>
public sealed class FigureLedger
{
    private readonly List<RecordedFigure> figures = [];
    private readonly Dictionary<string, Derivation> byKey = new(StringComparer.Ordinal);
    private readonly HashSet<Derivation> unkeyed = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<string> printed = new(StringComparer.Ordinal);
    private readonly HashSet<string> entered = new(StringComparer.Ordinal);
    private readonly HashSet<int> ordinals = [];

    /// <summary>The part of the report that is being written; the opening sums up what later parts deal with.</summary>
    public ReportPart Part { get; set; } = ReportPart.Opening;

    /// <summary>The figures used, each once, in the order of their first use.</summary>
    public IReadOnlyList<RecordedFigure> Figures => figures;

    /// <summary>The figures as they were printed.</summary>
    public IReadOnlySet<string> Printed => printed;

    /// <summary>Texts that were entered, not composed: names, document numbers, the author's paragraphs.</summary>
    public IReadOnlySet<string> Entered => entered;

    /// <summary>Numbers of headings and items, and years.</summary>
    public IReadOnlySet<int> Ordinals => ordinals;

    /// <summary>Notes that <paramref name="figure"/> is printed as <paramref name="text"/>, and answers the text.</summary>
    public string Figure(Derivation figure, string text)
    {
        printed.Add(text);
        var isNew = figure.Key.Length > 0 ? byKey.TryAdd(figure.Key, figure) : unkeyed.Add(figure);
        if (isNew) figures.Add(new(Part, figure));
        else if (Part != ReportPart.Opening && figures.FindIndex(f => f.Part == ReportPart.Opening && Same(f.Derivation, figure)) is >= 0 and var at)
        {
            var first = figures[at].Derivation;
            figures.RemoveAt(at);
            figures.Add(new(Part, first));
        }

        return text;
    }

    /// <summary>Notes a text that somebody entered, and answers it.</summary>
    public string Text(string text)
    {
        if (text.Any(char.IsDigit)) entered.Add(text);
        return text;
    }

    /// <summary>Notes an ordinal or a year, and answers it.</summary>
    public int Ordinal(int number)
    {
        ordinals.Add(number);
        return number;
    }

    /// <summary>The name that the report gives a figure: the one it was first used under, else its own.</summary>
    public string NameOf(Derivation figure) =>
        figure.Key.Length > 0 && byKey.TryGetValue(figure.Key, out var known) ? known.Label : figure.Label;

    private static bool Same(Derivation a, Derivation b) => a.Key.Length > 0 ? a.Key == b.Key : ReferenceEquals(a, b);
}
