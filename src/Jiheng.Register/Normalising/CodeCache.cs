using System.Runtime.Intrinsics;
using System.Text;
using Jiheng.Register.Matching;
using Jiheng.Register.Reading;

namespace Jiheng.Register.Normalising;

/// <summary>Remembers the normal forms of a column that has few values, such as 国籍, in the encoding of one file.</summary>
internal sealed class CodeCache(Func<string, string> lexicon, RejectReason ifBlank)
{
    private const int MostKnown = 64;

    private readonly List<Known> _known = [];
    private TextEncoding? _encoding;

    /// <summary>The normal form in UTF-8 of the value that was found last.</summary>
    internal byte[] Normal { get; private set; } = [];

    internal ulong Hash { get; private set; }

    /// <summary>Forgets everything: the next values are in another encoding.</summary>
    internal void Clear() => _known.Clear();

    /// <summary>The normal form of a value of a row that was accepted.</summary>
    internal byte[] Accepted(ReadOnlySpan<byte> raw, TextEncoding encoding) =>
        Find(raw, encoding) == RejectReason.None ? Normal : throw new InvalidOperationException("An accepted row has a value that is none.");

    /// <summary>Finds the normal form of a value; <see cref="RejectReason.None"/>, or why there is none.</summary>
    internal RejectReason Find(ReadOnlySpan<byte> raw, TextEncoding encoding)
    {
        if (!ReferenceEquals(encoding, _encoding)) Clear();
        _encoding = encoding;
        if (raw.Length > ShortField.Most) return Make(raw, encoding);
        var (bytes, length) = (ShortField.Of(raw), raw.Length);
        foreach (var known in _known)
        {
            if (known.Length != length || known.Raw != bytes) continue;
            (Normal, Hash) = (known.Normal, known.Hash);
            return RejectReason.None;
        }

        if (Make(raw, encoding) is not RejectReason.None and var reason) return reason;
        if (_known.Count < MostKnown) _known.Add(new(bytes, length, Normal, Hash));
        return RejectReason.None;
    }

    private RejectReason Make(ReadOnlySpan<byte> raw, TextEncoding encoding)
    {
        var chars = new char[raw.Length];
        var length = encoding.Decode(raw, chars);
        if (length < 0) return RejectReason.Encoding;
        length = KeyText.Code(chars.AsSpan(0, length), chars);
        if (length < 0) return RejectReason.ControlCharacter;
        if (length == 0) return ifBlank;
        Normal = Encoding.UTF8.GetBytes(lexicon(new(chars, 0, length)));
        Hash = KeyHash.Of(Normal);
        return RejectReason.None;
    }

    private sealed record Known(Vector256<byte> Raw, int Length, byte[] Normal, ulong Hash);
}
