using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace Jiheng.Workflow.Running;

/// <summary>Events as storage keeps them (记录的存储格式): JSON with a stable “kind”, Chinese left readable.</summary>
public static class PaperJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>One event as a line of JSON.</summary>
    public static string Write(PaperEvent happened) => JsonSerializer.Serialize(happened, Options);

    /// <summary>The event of such a line.</summary>
    /// <exception cref="JsonException">The text is no event of a known kind.</exception>
    public static PaperEvent Read(string text) =>
        JsonSerializer.Deserialize<PaperEvent>(text, Options) ?? throw new JsonException("An event is a JSON object with a kind.");
}
