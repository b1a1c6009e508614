using Jiheng.Documents.Model;

namespace Jiheng.Documents.Reports;

/// <summary>
/// Marks documents made from input with errors (校核未通过稿): their figures may be incomplete, and nobody should stamp
/// them by mistake.
/// </summary>
public static class Draft
{
    /// <summary>The document with the mark on its first page and at the head of every sheet.</summary>
    /// <param name="document">The document.</param>
    /// <param name="errors">How many errors the input has; 0 leaves the document as it is.</param>
    public static CaseDocument Mark(CaseDocument document, int errors)
    {
        if (errors == 0) return document;
        var mark = new Paragraph(ParagraphStyle.TableNote, [new Run($"【校核未通过稿】录入数据有{errors}处错误没有更正，本稿数字可能不完整，不得用印。", true)]);
        return document with
        {
            Text = document.Text is { } text ? text with { Sections = [text.Sections[0] with { Blocks = [mark, .. text.Sections[0].Blocks] }, .. text.Sections.Skip(1)] } : null,
            Pages = [.. document.Pages.Select(p => p with { Head = [mark, .. p.Head] })],
        };
    }
}
