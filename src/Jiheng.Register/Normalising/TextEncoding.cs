using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace Jiheng.Register.Normalising;

/// <summary>The encoding of a register file (文件编码): UTF-8 or GB 18030. In both, no comma, quote or line end is ever part of another character.</summary>
public sealed class TextEncoding
{
    private const char Replacement = '\uFFFD';

    // Made when it is first needed: most registers are UTF-8, and code pages take a while to load.
    private readonly Lazy<Encoding>? _codePage;

    private TextEncoding(string name, Lazy<Encoding>? codePage) => (Name, _codePage) = (name, codePage);

    public static TextEncoding Utf8 { get; } = new("UTF-8", null);

    public static TextEncoding Gb18030 { get; } = new("GB18030", new(MakeGb18030));

    public string Name { get; }

    /// <summary>Writes text of this encoding.</summary>
    internal Encoding Writing => _codePage?.Value ?? Encoding.UTF8;

    /// <summary>Decodes into <paramref name="target"/>; the number of characters, or −1 when the bytes are no text of this encoding.</summary>
    internal int Decode(ReadOnlySpan<byte> bytes, Span<char> target)
    {
        if (_codePage is null)
            return System.Text.Unicode.Utf8.ToUtf16(bytes, target, out _, out var written, replaceInvalidSequences: false) == OperationStatus.Done ? written : -1;
        var count = _codePage.Value.GetChars(bytes, target);
        return target[..count].Contains(Replacement) ? -1 : count;
    }

    /// <summary>Decodes for people: what cannot be read is shown as a replacement character.</summary>
    internal string Text(ReadOnlySpan<byte> bytes) => (_codePage?.Value ?? Encoding.UTF8).GetString(bytes);

    // A code page shows what it cannot read as a question mark, which a name may hold as well.
    private static Encoding MakeGb18030()
    {
        var encoding = (Encoding)CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!.Clone();
        encoding.DecoderFallback = new DecoderReplacementFallback(Replacement.ToString());
        return encoding;
    }
}
