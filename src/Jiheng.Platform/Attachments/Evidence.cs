using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Jiheng.Platform.Papers;
using Jiheng.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Jiheng.Platform.Attachments;

/// <summary>
/// The files of a paper as part of what it says (随件证明材料): each by name and hash, so that an approval holds for these files and no
/// others. A paper without files says what it said before there were any.
/// </summary>
public static class Evidence
{
    /// <summary>The member of a paper's content in which they stand; what somebody else writes there is not kept.</summary>
    public const string Member = "attachments";

    private static readonly KeptQuery<Func<JihengDb, Guid, IAsyncEnumerable<File>>> OfPaper = new(static () => EF.CompileAsyncQuery((JihengDb db, Guid paperId) =>
        db.Attachments.AsNoTracking().Where(a => a.PaperId == paperId).Select(a => new File(a.Name, a.Sha256, a.Field))));

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>What a paper says together with its files.</summary>
    public static async Task<Snapshot> WithAsync(Snapshot said, JihengDb db, Guid paperId, CancellationToken cancel)
    {
        var files = await OfPaper.In(db)(db, paperId).ToListAsync(cancel);
        using var content = JsonDocument.Parse(said.Text);
        if (files.Count == 0 && !content.RootElement.TryGetProperty(Member, out _)) return said;
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            // The members of a paper stand in the order of their names, this one too.
            foreach (var member in content.RootElement.EnumerateObject().Where(static m => m.Name != Member && string.CompareOrdinal(m.Name, Member) < 0)) member.WriteTo(json);
            if (files.Count > 0) Write(json, files);
            foreach (var member in content.RootElement.EnumerateObject().Where(static m => string.CompareOrdinal(m.Name, Member) > 0)) member.WriteTo(json);
            json.WriteEndObject();
        }

        var bytes = buffer.ToArray();
        return new(Encoding.UTF8.GetString(bytes), Convert.ToHexStringLower(SHA256.HashData(bytes)));
    }

    private static void Write(Utf8JsonWriter json, IEnumerable<File> files)
    {
        json.WriteStartArray(Member);
        foreach (var (name, sha256, field) in files.OrderBy(static f => f.Name, StringComparer.Ordinal).ThenBy(static f => f.Sha256, StringComparer.Ordinal).ThenBy(static f => f.Field, StringComparer.Ordinal))
        {
            json.WriteStartObject();
            if (field.Length > 0) json.WriteString("field", field);
            json.WriteString("name", name);
            json.WriteString("sha256", sha256);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private sealed record File(string Name, string Sha256, string Field);
}
