using System.Text.Unicode;
using Jiheng.Register.Normalising;

namespace Jiheng.Register.Reading;

/// <summary>Tells UTF-8 from GB 18030 by the begin of a file (编码识别).</summary>
internal static class EncodingDetection
{
    /// <summary>A byte order mark decides; then the header that names more known columns; then the lines that are valid.</summary>
    internal static TextEncoding Of(ReadOnlySpan<byte> begin, RowFields header)
    {
        if (begin.StartsWith("\uFEFF"u8)) return TextEncoding.Utf8;
        var utf8 = HeaderLayout.Read(begin, header, TextEncoding.Utf8).Known;
        // Column names beyond ASCII that are all known as UTF-8 are nothing else in the other.
        if (utf8 == header.Count && !System.Text.Ascii.IsValid(Head(begin))) return TextEncoding.Utf8;
        var gb18030 = HeaderLayout.Read(begin, header, TextEncoding.Gb18030).Known;
        if (utf8 != gb18030) return utf8 > gb18030 ? TextEncoding.Utf8 : TextEncoding.Gb18030;
        return MostLinesAreUtf8(begin) ? TextEncoding.Utf8 : TextEncoding.Gb18030;
    }

    private static ReadOnlySpan<byte> Head(ReadOnlySpan<byte> begin) => begin.IndexOf((byte)'\n') is >= 0 and var end ? begin[..end] : begin;

    // Single broken lines must not turn the decision: GB 18030 text is invalid UTF-8 in nearly every line.
    private static bool MostLinesAreUtf8(ReadOnlySpan<byte> begin)
    {
        var (valid, invalid) = (0, 0);
        while (begin.IndexOf((byte)'\n') is var end and >= 0)
        {
            if (Utf8.IsValid(begin[..end])) valid += System.Text.Ascii.IsValid(begin[..end]) ? 0 : 1;
            else invalid++;
            begin = begin[(end + 1)..];
        }

        return valid >= invalid;
    }
}
