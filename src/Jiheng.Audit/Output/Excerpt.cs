using Jiheng.Audit.Findings;
using Jiheng.Data.Reading;
using Jiheng.Documents.Reading;

namespace Jiheng.Audit.Output;

/// <summary>A piece of the document around a figure and the line with carets below it (原文摘录).</summary>
internal sealed record Excerpt(string Text, string Caret)
{
    private const int Before = 20;

    private const int Shown = 60;

    private const int LongestNumber = 20;

    private const string Cut = "...";

    /// <summary>From the line of the file, or from the paragraph or cell where there are no lines; null when the place is unknown.</summary>
    internal static Excerpt? Of(Location location, string printed, IReadOnlyList<string> lines, SourceIndex index)
    {
        var place = location.Place;
        if (place.Path.Length == 0 && place.Line >= 1 && place.Line <= lines.Count) return Around(lines[place.Line - 1], place.Column - 1, printed);
        return index.Find(place) is { } spot ? Around(spot.Text.Text, spot.Offset, printed) : null;
    }

    private static Excerpt? Around(string line, int at, string printed)
    {
        if (at < 0 || at > line.Length) return null;
        var marked = Math.Clamp(printed.Split('\n')[0].Length, 1, Shown - Before);
        var start = Boundary(line, Math.Max(0, at - Before));
        var end = Boundary(line, Math.Min(line.Length, Math.Max(start + Shown, at + marked)));
        var text = Flat(line[start..end]);
        var (before, under) = (DisplayWidth.Of(text.AsSpan(0, at - start)), DisplayWidth.Of(text.AsSpan(at - start, Math.Min(marked, end - at))));
        // Three points, each a column wide on every terminal; of … terminals disagree.
        var (left, right) = (start > 0 ? Cut : "", end < line.Length ? Cut : "");
        return new(left + text + right, new string(' ', left.Length + before) + new string('^', Math.Max(1, under)));
    }

    /// <summary>One line, every character as long as it was: carets count on it.</summary>
    private static string Flat(string text) => string.Create(text.Length, text, static (span, source) =>
    {
        for (var i = 0; i < source.Length; i++) span[i] = char.IsControl(source[i]) || source[i] is '\u2028' or '\u2029' ? ' ' : source[i];
    });

    /// <summary>Never between the halves of a rare character, nor inside a number: half of it would read as another.</summary>
    private static int Boundary(string text, int at)
    {
        var from = at;
        while (at > 0 && at < text.Length && from - at < LongestNumber && IsInside(text[at - 1], text[at])) at--;
        return at;
    }

    private static bool IsInside(char before, char behind) => char.IsLowSurrogate(behind) || (IsOfNumber(before) && IsOfNumber(behind));

    private static bool IsOfNumber(char c) => char.IsAsciiDigit(c) || c is '.' or ',' or '%';
}
