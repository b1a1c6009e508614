using System.Runtime.CompilerServices;
using System.Text;
using Jiheng.Register.Matching;
using Jiheng.Register.Reading;

namespace Jiheng.Register.Normalising;

/// <summary>
/// 证件号码 or 姓名 of a row in normal form (规范化的要素). Nearly every value is in normal form as it stands and is only pointed at; the others are written anew.
/// </summary>
internal sealed class KeyPart(bool isName, RejectReason ifBlank)
{
    private byte[] _bytes = [];
    private byte[] _written = new byte[256];
    private char[] _text = new char[64];
    private int _start;
    private int _length;

    internal ReadOnlySpan<byte> Bytes => _bytes.AsSpan(_start, _length);

    /// <summary>The hash of what was written; not of what is pointed at.</summary>
    internal ulong Hash { get; private set; }

    /// <summary>The hash of a short value, if it is in normal form as it stands; 32 bytes must be readable.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal bool TryHash(ref readonly byte buffer, int start, int length, out ulong hash)
    {
        var bytes = ShortField.Load(in buffer, start, length);
        hash = KeyHash.OfShort(bytes, length);
        return length is > 0 and <= ShortField.Most && (isName ? ShortField.IsPlainName(bytes, length) : ShortField.IsPlainNumber(bytes, length));
    }

    /// <summary>Points at a value that is in normal form.</summary>
    internal void Point(byte[] buffer, int start, int length)
    {
        // Writing a reference costs more than asking whether it is there already.
        if (!ReferenceEquals(_bytes, buffer)) _bytes = buffer;
        (_start, _length) = (start, length);
    }

    /// <summary>Writes the normal form of any value; <see cref="RejectReason.None"/>, or why there is none.</summary>
    internal RejectReason Write(ReadOnlySpan<byte> raw, TextEncoding encoding)
    {
        if (_text.Length < raw.Length) _text = new char[raw.Length];
        var count = encoding.Decode(raw, _text);
        if (count < 0) return RejectReason.Encoding;
        var text = _text.AsSpan(0, count);
        var length = isName ? KeyText.Name(text, text) : KeyText.Code(text, text);
        if (length < 0) return RejectReason.ControlCharacter;
        if (length == 0) return ifBlank;
        if (_written.Length < length * 3) _written = new byte[length * 6];
        (_bytes, _start, _length) = (_written, 0, Encoding.UTF8.GetBytes(text[..length], _written));
        Hash = KeyHash.Of(Bytes);
        return RejectReason.None;
    }
}
