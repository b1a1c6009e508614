using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Jiheng.Platform.Journal;

/// <summary>
/// The hash of an entry (条目散列): SHA-256 over a JSON array of the hash of the entry before, its number and its fields. Only the first
/// two depend on what others write; the rest is known beforehand, so that little is done while others wait.
/// </summary>
internal static class JournalHash
{
    /// <summary>What the first entry follows.</summary>
    internal static readonly string Origin = new('0', 64);

    internal static string Of(JournalEntry e) => Of(e.PreviousHash, e.Sequence, Rest(e));

    internal static string Of(string previous, long sequence, string rest) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"[{JsonEncodedString(previous)},\"{sequence}\",{rest}"))));

    /// <summary>What follows the number in the hashed text.</summary>
    internal static string Rest(JournalEntry e)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            // An array of strings says where each field ends, so that no two entries have one text.
            json.WriteStartArray();
            json.WriteStringValue(e.Operation);
            json.WriteStringValue(e.At.ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture));
            foreach (var text in new[] { e.AccountId?.ToString(), e.Account, e.OrganisationId?.ToString(), e.Action, e.Reason, e.Entity, e.EntityId, e.Before, e.After }) json.WriteStringValue(text);
            json.WriteEndArray();
        }

        return Encoding.UTF8.GetString(buffer.GetBuffer().AsSpan(1, (int)buffer.Length - 1));
    }

    // Hexadecimal digits stand for themselves; what somebody put in their place does not.
    private static string JsonEncodedString(string text) => JsonSerializer.Serialize(text);
}
