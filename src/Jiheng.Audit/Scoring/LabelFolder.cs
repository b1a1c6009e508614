using System.Text.Json;

namespace Jiheng.Audit.Scoring;

/// <summary>
/// Reads a folder of labels (标注目录): NAME.findings.jsonl and NAME.clean.jsonl, one JSON object a line. A document whose
/// findings file is empty must stay silent.
/// </summary>
public static class LabelFolder
{
    private const string Findings = ".findings.jsonl";
    private const string Clean = ".clean.jsonl";

    /// <summary>The labels by document name.</summary>
    /// <exception cref="InvalidDataException">A line is no label; the message names file and line, in Chinese.</exception>
    public static IReadOnlyDictionary<string, DocumentLabels> Read(string folder)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        var stems = Directory.EnumerateFiles(folder, "*.jsonl").Select(Path.GetFileName)
            .Select(n => n!.EndsWith(Findings, StringComparison.Ordinal) ? n[..^Findings.Length] : n.EndsWith(Clean, StringComparison.Ordinal) ? n[..^Clean.Length] : "")
            .Where(s => s.Length > 0).Distinct();
        return stems.ToDictionary(s => s, s => new DocumentLabels(s, Lines(Path.Combine(folder, s + Findings), Label), Lines(Path.Combine(folder, s + Clean), Figure)));
    }

    private static List<T> Lines<T>(string path, Func<JsonElement, T> read)
    {
        var list = new List<T>();
        if (!File.Exists(path)) return list;
        var number = 0;
        foreach (var line in File.ReadLines(path))
        {
            number++;
            if (string.IsNullOrWhiteSpace(line)) continue;
            try
            {
                using var json = JsonDocument.Parse(line);
                list.Add(read(json.RootElement));
            }
            catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
            {
                throw new InvalidDataException($"标注文件“{path}”第 {number} 行不是标注：应为含 id、tier、lines、quotes、printed 的 JSON 对象", e);
            }
        }

        return list;
    }

    private static Label Label(JsonElement json) => new(
        json.GetProperty("id").GetString()!,
        json.GetProperty("tier").GetString() switch { "must" => LabelTier.Must, "should" => LabelTier.Should, "may" => LabelTier.May, var other => throw new FormatException(other) },
        json.TryGetProperty("rule", out var rule) ? rule.GetString()! : json.GetProperty("kind").GetString()!,
        [.. json.GetProperty("lines").EnumerateArray().Where(l => l.ValueKind == JsonValueKind.Number).Select(l => l.GetInt32())],
        [.. json.GetProperty("quotes").EnumerateArray().Select(q => q.GetString()!)],
        json.GetProperty("printed").GetString() ?? "",
        json.TryGetProperty("expected", out var expected) ? expected.GetString() ?? "" : "");

    private static CleanFigure Figure(JsonElement json) => new(
        json.GetProperty("line") is { ValueKind: JsonValueKind.Number } line ? line.GetInt32() : 0,
        json.GetProperty("printed").GetString()?.Replace(",", "", StringComparison.Ordinal) ?? "");
}
