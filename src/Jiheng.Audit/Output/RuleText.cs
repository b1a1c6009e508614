using System.Text;
using Jiheng.Audit.Checks;
using Jiheng.Audit.Findings;
using Jiheng.Audit.Review;
using Jiheng.Documents.Reading;
using Jiheng.Documents.Recognition.Lexicon;

namespace Jiheng.Audit.Output;

/// <summary>A rule told to people (规则说明): what it compares, how far figures may differ, an example audited on the spot, what it rests on.</summary>
public static class RuleText
{
    /// <summary>Writes the rule.</summary>
    public static void Write(TextWriter writer, AuditRule rule, FormLexicon lexicon)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(rule);
        writer.WriteLine(rule.Id);
        writer.WriteLine($"  {rule.Explanation}");
        writer.WriteLine($"  误差：{rule.Tolerance}");
        writer.WriteLine($"  {rule.Basis}");
        writer.WriteLine("  例：");
        foreach (var line in rule.Example.Split('\n')) writer.WriteLine($"    {line}");
        foreach (var finding in Findings(rule, lexicon))
        {
            writer.WriteLine($"  发现（{finding.Severity.Chinese()}）：{finding.Message}");
            if (finding.Derivation.Length > 0) writer.WriteLine($"    计算：{finding.Derivation}");
        }

        writer.WriteLine();
    }

    /// <summary>What the rule finds in its own example.</summary>
    public static IReadOnlyList<Finding> Findings(AuditRule rule, FormLexicon lexicon)
    {
        ArgumentNullException.ThrowIfNull(rule);
        return SourceReader.Read("例.txt", Encoding.UTF8.GetBytes(string.Join('\n', rule.Example.Split('\n').Select(Framed)))).Document is { } document ? new Auditor(lexicon, [rule]).Run(document).Findings : [];
    }

    /// <summary>A row of the example as a text file prints it.</summary>
    private static string Framed(string line) => line.Contains('|') ? $"|{line}|" : line;
}
