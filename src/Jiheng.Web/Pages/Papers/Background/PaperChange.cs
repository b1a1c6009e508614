using System.Text.Json;
using Jiheng.Platform.Attachments;

namespace Jiheng.Web.Pages.Papers.Background;

/// <summary>One thing that is other than it was (一处改动); empty where there is nothing.</summary>
public sealed record PaperChange(string What, string Before, string Now)
{
    /// <summary>What differs between two snapshots of a paper, in the order of the new one.</summary>
    internal static IReadOnlyList<PaperChange> Between(string before, string now, Func<string, string?> labelOf)
    {
        var (was, present) = (Values(before), Values(now));
        return [.. present.Keys.Concat(was.Keys.Where(k => !present.ContainsKey(k)))
            .Where(k => was.GetValueOrDefault(k, "") != present.GetValueOrDefault(k, ""))
            .Select(k => (Label: labelOf(k) ?? FileOf(k), Key: k)).Where(static c => c.Label is not null)
            .Select(c => new PaperChange(c.Label!, was.GetValueOrDefault(c.Key, ""), present.GetValueOrDefault(c.Key, "")))];
    }

    // Entries and figures have keys of their own; a file is known by its name and changed when its content is.
    private static Dictionary<string, string> Values(string snapshot)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        using var content = JsonDocument.Parse(snapshot);
        foreach (var part in content.RootElement.EnumerateObject())
        {
            if (part.Name is "entries" or "figures")
                foreach (var value in part.Value.EnumerateObject()) values[value.Name] = value.Value.GetString() ?? "";
            else if (part.Name == Evidence.Member)
                foreach (var file in part.Value.EnumerateArray()) values[FileKey + file.GetProperty("name").GetString() + (file.TryGetProperty("field", out var field) ? "（" + field.GetString() + "）" : "")] = "散列 " + file.GetProperty("sha256").GetString()![..8];
            else values[part.Name] = part.Value.ToString();
        }

        return values;
    }

    private static string? FileOf(string key) => key.StartsWith(FileKey, StringComparison.Ordinal) ? "附件 " + key[FileKey.Length..] : null;

    private const string FileKey = "attachment:";
}
