using Jiheng.Audit.Findings;
using Jiheng.Documents.Reading;

namespace Jiheng.Audit.Figures;

/// <summary>A paragraph or a cell prepared for the rules (待审段落): its normal text, figures and sentences.</summary>
public sealed class Passage
{
    /// <summary>Rules compare the figures of a paragraph with each other; what is longer than this is no paragraph but a flood.</summary>
    private const int Longest = 20_000;

    private readonly SourceText source;
    private readonly int[] starts;
    private readonly int[] ends;

    /// <summary>Prepares <paramref name="source"/>.</summary>
    public Passage(SourceText source, bool inTable = false)
    {
        (this.source, InTable) = (source, inTable);
        (Text, starts, ends) = NormalText.Of(source.Text.Length <= Longest ? source.Text : "");
        Figures = FigureReader.Read(Text, inTable);
        Sentences = [.. Sentence.Split(this)];
    }

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

    /// <summary>The place and the verbatim text of a stretch of the normal text.</summary>
    public Location Locate(int start, int end)
    {
        if (end <= start) return new(source.PlaceAt(0), "");
        var (from, to) = (starts[start], ends[end - 1]);
        return new(source.PlaceAt(from), source.Text[from..to]);
    }

    /// <summary>The place of a figure, quoted with its label.</summary>
    public Location Locate(Figure figure)
    {
        var at = Locate(figure.Start, figure.End);
        var label = Math.Max(0, figure.Start - Math.Min(figure.Label.Length + 2, 24));
        return at with { Quote = Locate(label, figure.End).Quote };
    }

    /// <summary>A figure exactly as printed, with its unit.</summary>
    public string Printed(Figure figure) => Locate(figure.Start, figure.End).Quote;
}
