using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Jiheng.Register.Results;

/// <summary>
/// The ids of result rows (结果编号): the same record found by the same rule has the same id in every run, wherever it stands in whatever file.
/// Keyed, because a bare hash of a number whose ends are shown can be undone by trying all birthdays.
/// </summary>
internal sealed class RowIds(byte[] key, int bits = RowIds.MostBits) : IDisposable
{
    // 50 bits: among a million rows two share an id with a probability of 1 in 2000, and then the second says so.
    internal const int MostBits = 50;
    private const int Characters = 10;
    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private readonly IncrementalHash _hash = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, key);
    private readonly IdSet _given = new();
    private readonly Dictionary<ulong, int> _repeated = [];

    /// <summary>The ids that were given, without their numbers.</summary>
    internal IdSet Given => _given;

    /// <summary>The id of a record under a rule. Records that agree in everything are numbered in their order: …, …-2, …-3.</summary>
    internal string Of(CheckRule rule, FoundRecord record)
    {
        Span<byte> digest = stackalloc byte[HMACSHA256.HashSizeInBytes];
        // One hash for all rows: making a new one takes longer than the hash itself.
        _hash.AppendData(Encoding.UTF8.GetBytes(rule.Id + '\u001E' + record.Identity));
        _hash.GetHashAndReset(digest);
        var id = BitConverter.ToUInt64(digest) & ((1UL << bits) - 1);
        var text = string.Create(Characters, id, static (text, rest) =>
        {
            for (var i = 0; i < text.Length; i++, rest >>= 5) text[i] = Alphabet[(int)(rest & 31)];
        });
        if (_given.Add(id)) return text;
        var count = _repeated[id] = _repeated.GetValueOrDefault(id, 1) + 1;
        return string.Create(CultureInfo.InvariantCulture, $"{text}-{count}");
    }

    public void Dispose() => _hash.Dispose();
}
