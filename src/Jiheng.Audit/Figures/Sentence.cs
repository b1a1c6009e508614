namespace Jiheng.Audit.Figures;

/// <summary>A sentence of a passage (句), up to 。！？</summary>
public sealed class Sentence
{
    private Sentence(Passage passage, int start, int end, IReadOnlyList<Figure> figures) =>
        (Passage, Start, End, Figures) = (passage, start, end, figures);

    /// <summary>Where it stands.</summary>
    public Passage Passage { get; }

    /// <summary>Its first character in the passage's normal text.</summary>
    public int Start { get; }

    /// <summary>Behind its last character.</summary>
    public int End { get; }

    /// <summary>Its normal text.</summary>
    public string Text => Passage.Text[Start..End];

    /// <summary>Its figures in order.</summary>
    public IReadOnlyList<Figure> Figures { get; }

    internal static IEnumerable<Sentence> Split(Passage passage)
    {
        var start = 0;
        for (var i = 0; i <= passage.Text.Length; i++)
        {
            if (i < passage.Text.Length && passage.Text[i] is not ('。' or '!' or '?')) continue;
            if (i > start) yield return new(passage, start, i, [.. passage.Figures.Where(f => f.Start >= start && f.End <= i)]);
            start = i + 1;
        }
    }

    /// <summary>The normal text between two figures, or from a figure to the end of the sentence.</summary>
    public string Between(Figure left, Figure? right) => Passage.Text[left.End..(right?.Start ?? End)];
}
