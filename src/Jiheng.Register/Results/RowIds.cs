using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Jiheng.Register.Decisions;

namespace Jiheng.Register.Results;

/// <summary>
/// The ids of result rows (结果编号): the same record found by the same rule has the same id in every run, wherever it stands in whatever file.
/// Keyed, because a bare hash of a number whose ends are shown can be undone by trying all birthdays.
/// </summary>
internal sealed class RowIds : IDisposable
{
    // 50 bits: among a million rows two share an id with a probability of 1 in 2000, and then the second says so.
    internal const int MostBits = 50;
    private const int Characters = 10;
    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private readonly int _bits;
    private readonly IncrementalHash _hash;
    private readonly IdSet _given;
    private readonly HashSet<string> _decided;
    private readonly Dictionary<ulong, int> _repeated = [];

    // Those that were given when the set was full, and have to be known at once.
    private readonly HashSet<ulong> _late = [];

    internal RowIds(ResultOptions options)
    {
        (_bits, _given) = (options.IdBits, new(options.IdBytes));
        _hash = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, options.RowKey);
        _decided = options.Decisions.All.Select(static d => d.RowId.Split('-')[0]).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>The ids that were given, without their numbers.</summary>
    internal IdSet Given => _given;

    /// <summary>The id of a record under a rule. Records that agree in everything are numbered in their order: …, …-2, …-3.</summary>
    internal string Of(CheckRule rule, FoundRecord record) => Of(rule, record, mayBeOpen: false, out _);

    /// <summary>The same; <paramref name="open"/> when there are too many ids to tell whether it was given before, and nobody has decided about it.</summary>
    internal string Of(CheckRule rule, FoundRecord record, bool mayBeOpen, out ulong? open)
    {
        var id = Digest(rule, record);
        var text = Text(id);
        open = null;
        if (!_given.IsFull)
        {
            if (_given.Add(id)) return text;
        }
        else if (!_given.Contains(id))
        {
            open = mayBeOpen && !_decided.Contains(text) ? id : null;
            if (open is not null || _late.Add(id)) return text;
        }

        return text + NumberText(_repeated[id] = _repeated.GetValueOrDefault(id, 1) + 1);
    }

    /// <summary>What is put behind the id of the second, third … record that agrees with another in everything.</summary>
    internal static string NumberText(int number) => string.Create(CultureInfo.InvariantCulture, $"-{number}");

    public void Dispose() => _hash.Dispose();

    private ulong Digest(CheckRule rule, FoundRecord record)
    {
        Span<byte> digest = stackalloc byte[HMACSHA256.HashSizeInBytes];
        // One hash for all rows: making a new one takes longer than the hash itself.
        _hash.AppendData(Encoding.UTF8.GetBytes(rule.Id + '\u001E' + record.Identity));
        _hash.GetHashAndReset(digest);
        return BitConverter.ToUInt64(digest) & ((1UL << _bits) - 1);
    }

    private static string Text(ulong id) => string.Create(Characters, id, static (text, rest) =>
    {
        for (var i = 0; i < text.Length; i++, rest >>= 5) text[i] = Alphabet[(int)(rest & 31)];
    });
}
