using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Jiheng.Platform.Answers;

namespace Jiheng.Platform.Handling;

/// <summary>
/// What a paper says (件的内容) as canonical JSON: members in the order of their names, figures exact and in one spelling. Its hash
/// is what is approved. The members of “facts” are what conditions of the workflow ask for, so they are approved with it.
/// </summary>
public sealed record PaperContent(string Text, string Hash, IReadOnlyDictionary<string, decimal> Numbers, IReadOnlyDictionary<string, string> Texts)
{
    private const int Longest = 1_000_000;
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The content, or why it cannot be kept.</summary>
    public static Answer<PaperContent> Of(JsonElement content)
    {
        if (content.ValueKind != JsonValueKind.Object) return new Refusal(Problems.Invalid, "件的内容应为 JSON 对象；请改正。");
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            if (Write(json, content) is { } wrong) return new Refusal(Problems.Invalid, wrong);
        }

        if (buffer.Length > Longest) return new Refusal(Problems.Invalid, $"件的内容有{buffer.Length}字节，最多{Longest}字节；大的材料请作为附件。");
        return Read(Encoding.UTF8.GetString(buffer.ToArray()));
    }

    /// <summary>Content that was kept.</summary>
    public static PaperContent Read(string text)
    {
        using var document = JsonDocument.Parse(text);
        var (numbers, texts) = (new Dictionary<string, decimal>(), new Dictionary<string, string>());
        if (document.RootElement.TryGetProperty("facts", out var facts) && facts.ValueKind == JsonValueKind.Object)
        {
            foreach (var fact in facts.EnumerateObject())
            {
                if (fact.Value.ValueKind == JsonValueKind.Number) numbers[fact.Name] = fact.Value.GetDecimal();
                else if (fact.Value.ValueKind == JsonValueKind.String) texts[fact.Name] = fact.Value.GetString()!;
            }
        }

        return new(text, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))), numbers, texts);
    }

    /// <summary>What is kept and approved of it.</summary>
    public Papers.Snapshot Snapshot => new(Text, Hash);

    private static string? Write(Utf8JsonWriter json, JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                return WriteObject(json, element);
            case JsonValueKind.Array:
                json.WriteStartArray();
                foreach (var item in element.EnumerateArray())
                {
                    if (Write(json, item) is { } wrong) return wrong;
                }

                json.WriteEndArray();
                return null;
            case JsonValueKind.Number:
                if (!element.TryGetDecimal(out var number) || !IsExact(element.GetRawText(), number)) return $"给出数字“{element.GetRawText()}”，应为不超过28位的十进制数；请改正。";
                json.WriteRawValue(number.ToString("0.############################", CultureInfo.InvariantCulture));
                return null;
            default:
                element.WriteTo(json);
                return null;
        }
    }

    // Rounded silently, a figure would be approved that nobody wrote.
    private static bool IsExact(string written, decimal read)
    {
        var (given, kept) = (Significant(written), Significant(read.ToString(CultureInfo.InvariantCulture)));
        return given == kept;
    }

    private static string Significant(string number)
    {
        var mantissa = number.Split('e', 'E')[0];
        return new string([.. mantissa.Where(char.IsAsciiDigit)]).Trim('0');
    }

    private static string? WriteObject(Utf8JsonWriter json, JsonElement element)
    {
        json.WriteStartObject();
        string? last = null;
        foreach (var member in element.EnumerateObject().OrderBy(static m => m.Name, StringComparer.Ordinal))
        {
            if (member.Name == last) return $"“{member.Name}”出现了两次；请删除一个。";
            json.WritePropertyName(last = member.Name);
            if (Write(json, member.Value) is { } wrong) return wrong;
        }

        json.WriteEndObject();
        return null;
    }
}
