using System.Buffers;
using System.Text;
using Jiheng.Register.Reading;

namespace Jiheng.Register.Normalising;

/// <summary>
/// The key by which two records are one person's (判重依据): nationality, document type, number and name in normal form, as UTF-8 whatever the file's encoding.
/// One per thread; <see cref="Key"/> holds until the next <see cref="Build"/>.
/// </summary>
internal sealed class KeyBuilder
{
    // A control character, and control characters are refused inside the parts: no two keys run into each other.
    private const byte Separator = 0x1F;

    private static readonly SearchValues<byte> PlainNumber = SearchValues.Create("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"u8);

    private readonly CodeCache _nationality = new(Lexicon.Nationality);
    private readonly CodeCache _documentType = new(Lexicon.DocumentType);
    private readonly int[] _ends = new int[4];
    private byte[] _key = new byte[256];
    private char[] _text = new char[64];
    private int _length;
    private int _parts;

    internal ReadOnlySpan<byte> Key => _key.AsSpan(0, _length);

    /// <summary>One of the four elements in normal form.</summary>
    internal ReadOnlySpan<byte> Part(Column element)
    {
        var start = element == Column.Nationality ? 0 : _ends[(int)element - 1] + 1;
        return _key.AsSpan(start, _ends[(int)element] - start);
    }

    internal RejectReason Build(ReadOnlySpan<byte> buffer, RowFields fields, SourceFile source)
    {
        (_length, _parts) = (0, 0);
        var (layout, encoding) = (source.Layout, source.Encoding);
        var reason = Code(_nationality, fields.Of(buffer, layout[Column.Nationality]), encoding, RejectReason.NoNationality);
        if (reason == RejectReason.None) reason = Code(_documentType, fields.Of(buffer, layout[Column.DocumentType]), encoding, RejectReason.NoDocumentType);
        if (reason == RejectReason.None) reason = Number(fields.Of(buffer, layout[Column.Number]), encoding);
        return reason == RejectReason.None ? Name(fields.Of(buffer, layout[Column.Name]), encoding) : reason;
    }

    private RejectReason Code(CodeCache cache, ReadOnlySpan<byte> raw, TextEncoding encoding, RejectReason empty)
    {
        if (cache.Normal(raw, encoding) is not { } normal) return Unreadable(raw, encoding);
        return Append(normal) ? RejectReason.None : empty;
    }

    private RejectReason Number(ReadOnlySpan<byte> raw, TextEncoding encoding)
    {
        if (raw.IndexOfAnyExcept(PlainNumber) < 0) return Append(raw) ? RejectReason.None : RejectReason.NoNumber;
        return Slow(raw, encoding, isName: false, RejectReason.NoNumber);
    }

    private RejectReason Name(ReadOnlySpan<byte> raw, TextEncoding encoding)
    {
        if (ReferenceEquals(encoding, TextEncoding.Utf8) && IsPlainHan(raw)) return Append(raw) ? RejectReason.None : RejectReason.NoName;
        return Slow(raw, encoding, isName: true, RejectReason.NoName);
    }

    private bool Append(ReadOnlySpan<byte> part)
    {
        Reserve(part.Length);
        part.CopyTo(_key.AsSpan(_length));
        _length += part.Length;
        Close();
        return part.Length > 0;
    }

    private RejectReason Slow(ReadOnlySpan<byte> raw, TextEncoding encoding, bool isName, RejectReason empty)
    {
        if (_text.Length < raw.Length) _text = new char[raw.Length];
        var count = encoding.Decode(raw, _text);
        if (count < 0) return RejectReason.Encoding;
        var text = _text.AsSpan(0, count);
        var length = isName ? KeyText.Name(text, text) : KeyText.Code(text, text);
        if (length < 0) return RejectReason.ControlCharacter;
        Reserve(length * 3);
        var written = Encoding.UTF8.GetBytes(text[..length], _key.AsSpan(_length));
        _length += written;
        Close();
        return written > 0 ? RejectReason.None : empty;
    }

    private void Close()
    {
        _ends[_parts++] = _length;
        _key[_length++] = Separator;
    }

    private void Reserve(int bytes)
    {
        if (_key.Length < _length + bytes + 1) Array.Resize(ref _key, (_length + bytes + 1) * 2);
    }

    private static RejectReason Unreadable(ReadOnlySpan<byte> raw, TextEncoding encoding) =>
        encoding.Decode(raw, new char[raw.Length]) < 0 ? RejectReason.Encoding : RejectReason.ControlCharacter;

    // Three-byte characters from U+4000 to U+9FFF: valid UTF-8, and nothing that normalising would change.
    private static bool IsPlainHan(ReadOnlySpan<byte> raw)
    {
        if (raw.Length % 3 != 0) return false;
        for (var i = 0; i + 2 < raw.Length; i += 3)
        {
            if (raw[i] is < 0xE4 or > 0xE9 || (raw[i + 1] & 0xC0) != 0x80 || (raw[i + 2] & 0xC0) != 0x80) return false;
        }

        return true;
    }
}
