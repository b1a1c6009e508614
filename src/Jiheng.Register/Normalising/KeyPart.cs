using System.Text;
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

    /// <summary>Points at a value that is in normal form.</summary>
    internal void Point(byte[] buffer, int start, int length)
    {
        // Writing a reference costs more than asking whether it is there already.
        if (!ReferenceEquals(_bytes, buffer)) _bytes = buffer;
        (_start, _length) = (start, length);
    }

    /// <summary>Writes a name in GB 18030 that was found to be plain.</summary>
    internal void WriteGb(byte[] buffer, int start, int length) =>
        (_bytes, _start, _length) = (_written, 0, GbName.Write(in buffer[start], length, ref _written[0]));

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
        if (!isName && IsScientific(text[..length])) return RejectReason.LostDigits;
        if (_written.Length < length * 3) _written = new byte[length * 6];
        (_bytes, _start, _length) = (_written, 0, Encoding.UTF8.GetBytes(text[..length], _written));
        return RejectReason.None;
    }

    // 6.50102E+17: a spreadsheet has made a number of it, and what the number ended in is lost.
    private static bool IsScientific(ReadOnlySpan<char> number)
    {
        var exponent = number.IndexOf("E+", StringComparison.Ordinal);
        return exponent > 0 && char.IsAsciiDigit(number[0]) && number[..exponent].IndexOfAnyExceptInRange('.', '9') < 0
            && number.Length > exponent + 2 && number[(exponent + 2)..].IndexOfAnyExceptInRange('0', '9') < 0;
    }
}
