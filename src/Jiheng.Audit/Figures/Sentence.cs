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

    internal static Sentence[] Split(Passage passage)
    {
        var (text, figures) = (passage.Text, passage.Figures);
        if (text.Length == 0) return [];
        if (text.AsSpan().IndexOfAny("。!?") < 0) return [new(passage, 0, text.Length, figures)];
        var (sentences, start, next) = (new List<Sentence>(), 0, 0);
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && text[i] is not ('。' or '!' or '?')) continue;
            var first = next;
            while (next < figures.Count && figures[next].End <= i) next++;
            if (i > start) sentences.Add(new(passage, start, i, [.. figures.Skip(first).Take(next - first)]));
            start = i + 1;
        }

        return [.. sentences];
    }

    /// <summary>The stretch between semicolons around a figure (分句), in the passage's normal text.</summary>
    internal (int Start, int End) Clause(Figure figure)
    {
        var end = Passage.Text.IndexOf(';', figure.End, Math.Max(0, End - figure.End));
        return (Math.Max(Start, Passage.Text.LastIndexOf(';', figure.Start) + 1), end < 0 ? End : end);
    }

    /// <summary>The normal text between two figures, or from a figure to the end of the sentence.</summary>
    public string Between(Figure left, Figure? right) => Passage.Text[left.End..(right?.Start ?? End)];
}
