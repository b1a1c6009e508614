using System.Globalization;
using System.Text;
using Jiheng.Data.Reading;
using Jiheng.Data.Yaml;

namespace Jiheng.Audit.Review;

/// <summary>
/// Findings that somebody has accepted with a reason (审核基线): they are known again by their fingerprints in the next
/// version of the document and are not reported anew.
/// </summary>
public sealed class Baseline
{
    private readonly Dictionary<string, string> reasons;

    private Baseline(Dictionary<string, string> reasons) => this.reasons = reasons;

    /// <summary>Nothing accepted.</summary>
    public static Baseline None { get; } = new([]);

    /// <summary>Findings accepted elsewhere: the reason by fingerprint.</summary>
    public static Baseline Of(IReadOnlyDictionary<string, string> reasons) => new(new Dictionary<string, string>(reasons, StringComparer.Ordinal));

    /// <summary>Reads a file that --write-baseline wrote and a person completed.</summary>
    public static Baseline Read(string path, Diagnostics diagnostics)
    {
        ArgumentNullException.ThrowIfNull(diagnostics);
        if (YamlFile.Read(path, diagnostics) is not { } file) return None;
        var reasons = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var entry in file.Maps("findings"))
        {
            foreach (var shown in new[] { "document", "rule", "place", "quote", "message" }) entry.OptionalText(shown);
            var print = entry.Text("fingerprint");
            if (entry.OptionalText("reason") is { } reason) reasons[print] = reason;
            else diagnostics.Error(entry.At("reason"), "", "接受这一发现的理由", "请填写理由；不接受的发现请从基线中删去");
        }

        file.ReportUnknownKeys();
        return new(reasons);
    }

    /// <summary>Writes the findings of <paramref name="documents"/>; those accepted before keep their reasons.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="documents">Path and findings of every document.</param>
    /// <param name="reason">Reason of the others; empty leaves it to be filled in.</param>
    public static void Write(TextWriter writer, IEnumerable<(string Path, IReadOnlyList<ReviewedFinding> Findings)> documents, string reason)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(documents);
        writer.WriteLine("# 审核基线：已核实、接受的发现。同一发现在文件的下一版中按指纹认出，不再报告。");
        writer.WriteLine("# reason 必填：为什么接受；不接受的发现请删去整项。");
        writer.WriteLine("findings:");
        foreach (var (path, findings) in documents)
            foreach (var finding in findings) Write(writer, path, finding, finding.Accepted ?? reason);
    }

    /// <summary>Why the finding with a fingerprint was accepted; null when it was not.</summary>
    public string? ReasonFor(string fingerprint) => reasons.GetValueOrDefault(fingerprint);

    private static void Write(TextWriter writer, string path, ReviewedFinding reviewed, string reason)
    {
        var finding = reviewed.Finding;
        writer.WriteLine($"- fingerprint: {Quoted(reviewed.Fingerprint)}");
        writer.WriteLine($"  rule: {Quoted(finding.Rule)}");
        writer.WriteLine($"  document: {Quoted(path)}");
        writer.WriteLine($"  place: {Quoted(finding.Locations[0].Place.ToString())}");
        writer.WriteLine($"  quote: {Quoted(finding.Locations[0].Quote)}");
        writer.WriteLine($"  message: {Quoted(finding.Message)}");
        writer.WriteLine($"  reason: {(reason.Length > 0 ? Quoted(reason) : "")}");
    }

    /// <summary>A YAML double-quoted scalar: whatever a report contains stays one line and one value.</summary>
    private static string Quoted(string text)
    {
        var result = new StringBuilder("\"");
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value is '"' or '\\') result.Append('\\').Append(rune);
            else if (rune.IsBmp && (char.IsControl((char)rune.Value) || rune.Value is 0x2028 or 0x2029 or 0xFEFF)) result.Append(CultureInfo.InvariantCulture, $"\\u{rune.Value:X4}");
            else result.Append(rune);
        }

        return result.Append('"').ToString();
    }
}
