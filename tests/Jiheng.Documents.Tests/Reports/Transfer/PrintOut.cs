using System.Globalization;
using System.Text;
using Jiheng.Documents.Model;

namespace Jiheng.Documents.Tests.Reports.Transfer;

/// <summary>A document as plain text: paragraphs as they read, tables row by row, charts by title and values.</summary>
internal static class PrintOut
{
    internal static string Of(IEnumerable<Block> blocks)
    {
        var text = new StringBuilder();
        foreach (var block in blocks) Append(text, block);
        return text.ToString();
    }

    internal static IEnumerable<string> Texts(Block block) => block switch
    {
        Paragraph p => [p.Text],
        TableBlock t => t.Table.Rows.SelectMany(static r => r.Cells).Select(static c => c.Text),
        ChartBlock c => [c.Chart.Title, .. c.Chart.Categories, .. c.Chart.Series.Select(static s => s.Name)],
        _ => [],
    };

    private static void Append(StringBuilder text, Block block)
    {
        switch (block)
        {
            case Paragraph p:
                text.Append(p.Style).Append('|').Append(string.Concat(p.Runs.Select(static r => r.Bold ? $"**{r.Text}**" : r.Text))).Append('\n');
                break;
            case TableBlock t:
                foreach (var row in t.Table.Rows) text.Append("  ").AppendJoin(" | ", row.Cells.Select(static c => c.Text.Replace("\n", "/", StringComparison.Ordinal))).Append('\n');
                break;
            case ChartBlock { Chart: var c }:
                text.Append("  ").Append(c.Title).Append('：');
                text.AppendJoin("、", c.Categories.Select((name, i) => name + string.Join("/", c.Series.Select(s => s.Values[i].ToString(CultureInfo.InvariantCulture))))).Append('\n');
                break;
        }
    }
}
