using System.Globalization;
using Jiheng.Documents.Model;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Jiheng.Documents.Reports.Prose;

/// <summary>
/// The author's own paragraphs (作者自撰段落) from Markdown: paragraphs, headings, bold, lists. Whatever else Markdown knows
/// stays as the text that was written.
/// </summary>
internal static class AuthorText
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().Build();

    public static IReadOnlyList<Paragraph> Read(string markdown)
    {
        var paragraphs = new List<Paragraph>();
        foreach (var block in Markdown.Parse(markdown, Pipeline)) Add(block, "", paragraphs);
        return paragraphs;
    }

    private static void Add(Markdig.Syntax.Block block, string lead, List<Paragraph> paragraphs)
    {
        switch (block)
        {
            case ListBlock list:
                AddList(list, paragraphs);
                break;
            case ContainerBlock container:
                foreach (var child in container) Add(child, child == container[0] ? lead : "", paragraphs);
                break;
            case LeafBlock leaf:
                var runs = Runs(leaf, lead);
                if (runs.Count > 0) paragraphs.Add(new Paragraph(leaf is HeadingBlock ? ParagraphStyle.Heading3 : ParagraphStyle.Body, runs));
                break;
        }
    }

    // Chinese text knows no bullets: an unordered list is a row of paragraphs, each ending in its own sign.
    private static void AddList(ListBlock list, List<Paragraph> paragraphs)
    {
        var number = int.TryParse(list.OrderedStart, CultureInfo.InvariantCulture, out var start) ? start : 1;
        foreach (var item in list)
        {
            Add(item, list.IsOrdered ? $"{number.ToString(CultureInfo.InvariantCulture)}." : "", paragraphs);
            number++;
        }
    }

    private static List<Run> Runs(LeafBlock leaf, string lead)
    {
        var runs = new List<Run>();
        if (lead.Length > 0) runs.Add(new Run(lead));
        if (leaf.Inline is { } inline) Add(inline, false, runs);
        else if (leaf.Lines.Count > 0) runs.Add(new Run(leaf.Lines.ToString().Trim()));
        return runs;
    }

    private static void Add(ContainerInline container, bool bold, List<Run> runs)
    {
        foreach (var inline in container)
        {
            switch (inline)
            {
                case EmphasisInline emphasis: Add(emphasis, bold || emphasis.DelimiterCount > 1, runs); break;
                case LiteralInline literal: Append(runs, literal.Content.ToString(), bold); break;
                case CodeInline code: Append(runs, code.Content, bold); break;
                case LineBreakInline { IsHard: true }: Append(runs, "\n", bold); break;
                case HtmlEntityInline entity: Append(runs, entity.Transcoded.ToString(), bold); break;
                case ContainerInline link: Add(link, bold, runs); break;
            }
        }
    }

    private static void Append(List<Run> runs, string text, bool bold)
    {
        if (runs.Count > 0 && runs[^1].Bold == bold) runs[^1] = new Run(runs[^1].Text + text, bold);
        else runs.Add(new Run(text, bold));
    }
}
