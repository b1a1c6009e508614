using System.Buffers;
using System.Text;
using Jiheng.Domain.Derivations;

namespace Jiheng.Data.Reading;

/// <summary>
/// Text files as offices save them: UTF-8 or UTF-16 with or without a byte order mark, or the GB18030 that Chinese Excel
/// writes as “CSV”.
/// </summary>
public static class TextFile
{
    private static readonly UTF8Encoding StrictUtf8 = new(false, true);
    private static readonly SearchValues<char> Controls = SearchValues.Create([.. Enumerable.Range(0, 0x20).Select(c => (char)c).Where(c => c is not ('\t' or '\n' or '\r' or '\f' or '\v')), '\uFFFE', '\uFFFF']);
    private static readonly Encoding StrictGb18030 = FindGb18030();

    /// <summary>The text of the file, or null with one diagnostic when it is absent or in no readable encoding.</summary>
    /// <param name="path">The file.</param>
    /// <param name="diagnostics">Where what is wrong is written down.</param>
    public static string? Read(string path, Diagnostics diagnostics) => Read(path, Name(path), diagnostics);

    /// <summary>The same, for a file that diagnostics call <paramref name="source"/>, e.g. projects/03/funds.csv.</summary>
    public static string? Read(string path, string source, Diagnostics diagnostics)
    {
        var place = new Origin(source);
        if (!File.Exists(path))
        {
            diagnostics.Error(place, "", "一个可读的文件", $"请补充该文件：{path}");
            return null;
        }

        var text = Decode(File.ReadAllBytes(path));
        if (text is null) diagnostics.Error(place, "无法识别的编码", "UTF-8 或 GB18030 编码的文本", path.EndsWith(".csv", StringComparison.OrdinalIgnoreCase) ? "请另存为“CSV UTF-8”后重试" : "请另存为 UTF-8 文本后重试");
        return text;
    }

    /// <summary>The text in whichever of the known encodings it is valid; null when in none.</summary>
    public static string? Decode(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith("\uFEFF"u8)) return TryDecode(StrictUtf8, bytes[3..]);
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE])) return TryDecode(new UnicodeEncoding(false, false, true), bytes[2..]);
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF])) return TryDecode(new UnicodeEncoding(true, false, true), bytes[2..]);
        // No other encoding of text has zero bytes; a report has line ends and digits, whose upper half is zero in UTF-16.
        if (bytes.Contains((byte)0)) return Unmarked(bytes);
        return TryDecode(StrictUtf8, bytes) ?? TryDecode(StrictGb18030, bytes);
    }

    /// <summary>The file as messages name it when nothing better is known: funds.csv.</summary>
    public static string Name(string path) => Path.GetFileName(path);

    /// <summary>UTF-16 without a mark: the order of its halves shows in where the zeros stand; control characters show that it is no text at all.</summary>
    private static string? Unmarked(ReadOnlySpan<byte> bytes)
    {
        var (even, odd) = (0, 0);
        for (var i = 0; i < bytes.Length; i++)
            if (bytes[i] == 0) _ = i % 2 == 0 ? even++ : odd++;
        return TryDecode(new UnicodeEncoding(even > odd, false, true), bytes) is { } text && !text.AsSpan().ContainsAny(Controls) ? text : null;
    }

    private static string? TryDecode(Encoding encoding, ReadOnlySpan<byte> bytes)
    {
        try
        {
            var text = encoding.GetString(bytes);
            return text.Contains('\0') ? null : text;
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static Encoding FindGb18030()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        return Encoding.GetEncoding("GB18030", EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);
    }
}
