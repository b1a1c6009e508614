namespace Jiheng.Register.Normalising;

/// <summary>Remembers the normal form of the last value of a column that hardly ever changes, such as 国籍.</summary>
internal sealed class CodeCache(Func<string, string> lexicon)
{
    private TextEncoding? _encoding;
    private byte[] _raw = [];
    private byte[] _normal = [];

    /// <summary>The normal form in UTF-8; empty for blanks; null, and not remembered, when the bytes are no text.</summary>
    internal byte[]? Normal(ReadOnlySpan<byte> raw, TextEncoding encoding)
    {
        if (ReferenceEquals(encoding, _encoding) && raw.SequenceEqual(_raw)) return _normal;
        var chars = new char[raw.Length];
        var length = encoding.Decode(raw, chars);
        if (length < 0 || (length = KeyText.Code(chars.AsSpan(0, length), chars)) < 0) return null;
        (_encoding, _raw) = (encoding, raw.ToArray());
        return _normal = System.Text.Encoding.UTF8.GetBytes(lexicon(new(chars, 0, length)));
    }
}
