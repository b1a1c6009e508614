using Jiheng.Documents.Reading;

namespace Jiheng.Audit.Figures;

/// <summary>Cuts text that somebody left without paragraphs (超长段落) where a sentence ends, else where no figure is torn.</summary>
internal static class LongText
{
    internal static IEnumerable<SourceText> Cut(SourceText source, int longest)
    {
        var start = 0;
        while (source.Text.Length - start > longest)
        {
            var length = Length(source.Text.AsSpan(start, longest));
            yield return source.Slice(start, length);
            start += length;
        }

        yield return source.Slice(start, source.Text.Length - start);
    }

    private static int Length(ReadOnlySpan<char> text)
    {
        var half = text.Length / 2;
        if (text[half..].LastIndexOfAny("。！？!?") is var end and >= 0) return half + end + 1;
        if (text[half..].LastIndexOfAny("\n；;，,") is var pause and >= 0 && !char.IsAsciiDigit(text[half + pause - 1])) return half + pause + 1;
        for (var at = text.Length - 1; at >= half; at--)
            if (text[at] >= '\u2E80' && !char.IsSurrogate(text[at])) return at + 1;
        return char.IsHighSurrogate(text[^1]) ? text.Length - 1 : text.Length;
    }
}
