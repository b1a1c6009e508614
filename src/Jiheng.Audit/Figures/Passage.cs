using Jiheng.Audit.Findings;
using Jiheng.Documents.Reading;

namespace Jiheng.Audit.Figures;

/// <summary>A paragraph or a cell prepared for the rules (待审段落): its normal text, figures and sentences.</summary>
public sealed class Passage
{
    /// <summary>Rules compare the figures of a paragraph with each other; what is longer than this is cut at the ends of sentences.</summary>
    internal const int Longest = 5_000;

    /// <summary>Characters of a label that are quoted with its figure.</summary>
    private const int LongestLabel = 24;

    private const int LongestLink = 8;

    private readonly SourceText source;
    private readonly int[]? starts;

    /// <summary>Prepares <paramref name="source"/>; what stands behind <see cref="Longest"/> characters is left out.</summary>
    public Passage(SourceText source, bool inTable = false)
    {
        (this.source, InTable) = (source, inTable);
        (Text, starts) = NormalText.Of(source.Text.Length <= Longest ? source.Text : source.Text[..Longest]);
        Figures = FigureReader.Read(Text, inTable);
        Sentences = Sentence.Split(this);
        Only = Figures is [var figure] && figure.Start <= 1 && figure.End == Text.Length && (figure.Start == 0 || "≥≤=<>".Contains(Text[0], StringComparison.Ordinal)) ? figure : null;
    }

    /// <summary>The passages of a text: one, or several where it is too long for one.</summary>
    internal static IEnumerable<Passage> Of(SourceText source, bool inTable = false) => LongText.Cut(source, Longest).Select(piece => new Passage(piece, inTable));

    /// <summary>The figure of a passage that holds nothing else but a comparator, or null.</summary>
    internal Figure? Only { get; }

    /// <summary>How many passages come before it in the document.</summary>
    internal int Order { get; set; }

    /// <summary>The normal text.</summary>
    public string Text { get; }

    /// <summary>The text as it stands in the file.</summary>
    public string Verbatim => source.Text;

    /// <summary>True for a cell.</summary>
    public bool InTable { get; }

    /// <summary>Every figure in order.</summary>
    public IReadOnlyList<Figure> Figures { get; }

    /// <summary>Its sentences in order.</summary>
    public IReadOnlyList<Sentence> Sentences { get; }

    /// <summary>The figures that end at or before <paramref name="at"/>, the nearest first: a rule that looks back from every figure must not begin at the first each time.</summary>
    public IEnumerable<Figure> Before(int at)
    {
        var (low, high) = (0, Figures.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Figures[middle].End <= at) low = middle + 1;
            else high = middle;
        }

        for (var i = low - 1; i >= 0; i--) yield return Figures[i];
    }

    /// <summary>The place and the verbatim text of a stretch of the normal text.</summary>
    public Location Locate(int start, int end)
    {
        if (end <= start) return new(source.PlaceAt(0), "");
        var from = starts?[start] ?? start;
        var to = NormalText.End(source.Text, starts?[end - 1] ?? (end - 1));
        return new(source.PlaceAt(from), source.Text[from..to]);
    }

    /// <summary>Where a figure begins.</summary>
    public SourcePlace PlaceOf(Figure figure)
    {
        ArgumentNullException.ThrowIfNull(figure);
        return source.PlaceAt(starts?[figure.Start] ?? figure.Start);
    }

    /// <summary>The place of a figure, quoted with its label.</summary>
    public Location Locate(Figure figure)
    {
        var at = Locate(figure.Start, figure.End);
        if (figure.Label.Length == 0) return at;
        // Linking words, brackets and comparators may stand between the label and its figure.
        var from = Math.Max(0, figure.Start - figure.Label.Length - LongestLink);
        var label = Text.AsSpan(from, figure.Start - from).LastIndexOf(figure.Label);
        return at with { Quote = Locate(Math.Max(from + Math.Max(0, label), figure.Start - LongestLabel), figure.End).Quote };
    }

    /// <summary>A figure exactly as printed, with its unit.</summary>
    public string Printed(Figure figure) => Locate(figure.Start, figure.End).Quote;
}
