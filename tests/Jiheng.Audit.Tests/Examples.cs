using Jiheng.Audit.Checks;
using Jiheng.Audit.Findings;
using Jiheng.Data.Reading;
using Jiheng.Documents.Reading;
using Jiheng.Documents.Recognition.Lexicon;

namespace Jiheng.Audit.Tests;

/// <summary>Small documents for the rules: a line is a paragraph; lines with bars are the rows of one table.</summary>
internal static class Examples
{
    internal static IReadOnlyList<Finding> Audit<T>(string text) where T : AuditRule, new() => new Auditor(Lexicon, [new T()]).Run(Document(text)).Findings;

    internal static FormLexicon Lexicon { get; } = LexiconFile.Read(Repository.Folder("forms"), new Diagnostics());

    internal static SourceDocument Document(string text)
    {
        var (blocks, rows, lines) = (new List<SourceBlock>(), new List<SourceRow>(), text.Split('\n'));
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i].Contains('|')) rows.Add(Row(lines[i], i + 1));
            else blocks.Add(new SourceParagraph(SourceText.Of(lines[i], new(i + 1, 1))));
            if (rows.Count == 0 || (i + 1 < lines.Length && lines[i + 1].Contains('|'))) continue;
            blocks.Add(new SourceTable([.. rows]));
            rows.Clear();
        }

        return new("例.txt", "text", blocks);
    }

    private static SourceRow Row(string line, int number)
    {
        var (cells, column) = (new List<SourceCell>(), 1);
        foreach (var cell in line.Split('|'))
        {
            cells.Add(new(SourceText.Of(cell, new(number, column)), cells.Count));
            column += cell.Length + 1;
        }

        return new(cells);
    }

    internal static void Noticed<T>(string text, string expected) where T : AuditRule, new()
    {
        var finding = Assert.Single(Audit<T>(text));
        Assert.Contains(expected, finding.Expected, StringComparison.Ordinal);
        Assert.Contains(finding.Printed.Trim(), text, StringComparison.Ordinal);
    }

    internal static void Silent<T>(string text) where T : AuditRule, new() => Assert.Empty(Audit<T>(text));
}
