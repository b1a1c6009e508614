using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Jiheng.Register.Results;

/// <summary>
/// The ids of result rows (结果编号): the same record found by the same rule has the same id in every run, wherever it stands in whatever file.
/// Keyed, because a bare hash of a number whose ends are shown can be undone by trying all birthdays.
/// </summary>
internal sealed class RowIds(byte[] key)
{
    // 50 bits: among a million rows two share an id with a probability of 1 in 2000, and then the second says so.
    private const int Characters = 10;
    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private readonly Dictionary<string, int> _given = new(StringComparer.Ordinal);

    /// <summary>The id of a record under a rule. Records that agree in everything are numbered in their order: …, …-2, …-3.</summary>
    internal string Of(CheckRule rule, FoundRecord record)
    {
        Span<byte> digest = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(rule.Id + '\u001E' + record.Identity), digest);
        var id = string.Create(Characters, digest[..8].ToArray(), static (text, bytes) =>
        {
            var bits = BitConverter.ToUInt64(bytes);
            for (var i = 0; i < text.Length; i++, bits >>= 5) text[i] = Alphabet[(int)(bits & 31)];
        });
        var count = _given[id] = _given.GetValueOrDefault(id) + 1;
        return count == 1 ? id : string.Create(CultureInfo.InvariantCulture, $"{id}-{count}");
    }
}
