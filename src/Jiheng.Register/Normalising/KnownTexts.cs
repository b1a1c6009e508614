using Jiheng.Register.Matching;
using Jiheng.Register.Reading;

namespace Jiheng.Register.Normalising;

/// <summary>
/// Remembers texts by the bytes they stand for (已知文本): areas, schemes and days come back in most records of a result, and need not be decoded and made anew each time.
/// One per thread.
/// </summary>
internal sealed class KnownTexts
{
    private const int Slots = 1 << 10;

    private readonly Known[] _known = new Known[Slots];

    /// <summary>The text of a field, blanks around it removed; what cannot be read is shown as a replacement character.</summary>
    internal string Of(ReadOnlySpan<byte> raw, TextEncoding encoding)
    {
        if (raw.IsEmpty) return "";
        if (raw.Length > ShortField.Most) return encoding.Text(raw).Trim();
        ref var known = ref _known[KeyHash.Of(raw) % Slots];
        if (!ReferenceEquals(known.Encoding, encoding) || !raw.SequenceEqual(known.Raw)) known = new(encoding, raw.ToArray(), encoding.Text(raw).Trim());
        return known.Text;
    }

    private readonly record struct Known(TextEncoding Encoding, byte[] Raw, string Text);
}
