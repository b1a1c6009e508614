using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;

namespace Jiheng.Platform.Journal;

/// <summary>The hash of an entry (条目散列): SHA-256 over its fields and the hash of the entry before.</summary>
internal static class JournalHash
{
    /// <summary>What the first entry follows.</summary>
    internal static readonly string Origin = new('0', 64);

    internal static string Of(JournalEntry e)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            // An array of strings says where each field ends, so that no two entries have one text.
            json.WriteStartArray();
            json.WriteStringValue(e.PreviousHash);
            json.WriteStringValue(e.Sequence.ToString(CultureInfo.InvariantCulture));
            json.WriteStringValue(e.Operation);
            json.WriteStringValue(e.At.ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture));
            foreach (var text in new[] { e.AccountId?.ToString(), e.Account, e.OrganisationId?.ToString(), e.Action, e.Reason, e.Entity, e.EntityId, e.Before, e.After }) json.WriteStringValue(text);
            json.WriteEndArray();
        }

        return Convert.ToHexStringLower(SHA256.HashData(buffer.ToArray()));
    }
}
