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

    internal ulong Hash { get; private set; }

    /// <summary>Points at a short value, if it is in normal form; 32 bytes must be readable.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal bool TryPoint(byte[] buffer, int start, int length)
    {
        if (length is 0 or > ShortField.Most) return false;
        var bytes = ShortField.Load(in buffer[start], length);
        if (!(isName ? ShortField.IsPlainName(bytes, length) : ShortField.IsPlainNumber(bytes, length))) return false;
        // Writing a reference costs more than asking whether it is there already.
        if (!ReferenceEquals(_bytes, buffer)) _bytes = buffer;
        (_start, _length, Hash) = (start, length, KeyHash.OfShort(bytes, length));
        return true;
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
