using Jiheng.Audit.Findings;

namespace Jiheng.Audit.Output;

/// <summary>The result for a reader at the terminal (审核结果): each finding with the line and a caret under the figure.</summary>
public static class AuditText
{
    private const int Before = 20;
    private const int Shown = 60;

    /// <summary>Writes the findings of <paramref name="audit"/>.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="audit">What was found.</param>
    /// <param name="lines">The lines of the file, empty in formats without lines.</param>
    public static void Write(TextWriter writer, DocumentAudit audit, IReadOnlyList<string> lines)
    {
        foreach (var finding in audit.Findings)
        {
            writer.WriteLine($"{audit.Path}:{Place(finding.Locations[0])}: {Name(finding.Severity)} {finding.Rule}：{finding.Message}");
            Excerpt(writer, finding.Locations[0], finding.Printed, lines);
            if (finding.Derivation.Length > 0) writer.WriteLine($"    计算：{finding.Derivation}");
            foreach (var other in finding.Locations.Skip(1).Take(3)) writer.WriteLine($"    另见 {other.Place}：{other.Quote.ReplaceLineEndings(" ")}");
        }

        writer.WriteLine($"{audit.Path}：识别数字 {audit.Figures} 个，论断 {audit.Claims} 项，核对 {audit.Checked} 项；矛盾 {Count(audit, Severity.Error)}，可疑 {Count(audit, Severity.Warning)}，提示 {Count(audit, Severity.Note)}。");
    }

    private static int Count(DocumentAudit audit, Severity severity) => audit.Findings.Count(f => f.Severity == severity);

    private static string Place(Location location) => location.Place.Path.Length > 0 ? location.Place.Path : $"{location.Place.Line}:{location.Place.Column}";

    private static string Name(Severity severity) => severity switch { Severity.Error => "矛盾", Severity.Warning => "可疑", _ => "提示" };

    private static void Excerpt(TextWriter writer, Location location, string printed, IReadOnlyList<string> lines)
    {
        if (location.Place.Line < 1 || location.Place.Line > lines.Count) return;
        var (line, column) = (lines[location.Place.Line - 1].Replace('\t', ' '), location.Place.Column - 1);
        if (column > line.Length) return;
        var start = Math.Max(0, column - Before);
        var excerpt = line[start..Math.Min(line.Length, start + Shown)];
        var marked = Math.Max(1, printed.Split('\n')[0].Length);
        writer.WriteLine($"    {excerpt}");
        writer.WriteLine($"    {new string(' ', Columns(line[start..column]))}{new string('^', Math.Max(1, Columns(line[column..Math.Min(line.Length, column + marked)])))}");
    }

    // Chinese characters take two columns of a terminal.
    private static int Columns(string text) => text.Sum(c => c > 0x2E7F ? 2 : 1);
}
