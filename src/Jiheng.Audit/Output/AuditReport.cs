using System.Globalization;
using System.Text;
using Jiheng.Audit.Findings;
using Jiheng.Audit.Review;
using Jiheng.Documents.Model;
using Jiheng.Documents.Reading;

namespace Jiheng.Audit.Output;

/// <summary>The findings as a document of their own (审核意见), for reports that cannot take comments.</summary>
public static class AuditReport
{
    private static readonly int[] Widths = [6, 16, 7, 56, 15];

    /// <summary>Title, coverage and a table of the open findings.</summary>
    public static OfficialDocument Of(ReviewedDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var (audit, findings) = (document.Audit, document.Open.Select(f => f.Finding).ToList());
        var blocks = new List<Block>
        {
            new Paragraph(ParagraphStyle.Title, "报告审核发现"),
            new Paragraph(ParagraphStyle.Subtitle, System.IO.Path.GetFileName(audit.Path)),
            new Paragraph(ParagraphStyle.Body, $"识别数字{audit.Figures}个，论断{audit.Claims}项，核对{audit.Checked}项；矛盾{document.Count(Severity.Error)}项，可疑{document.Count(Severity.Warning)}项，提示{document.Count(Severity.Note)}项。"),
        };
        blocks.AddRange(document.Source.Notices.Select(n => new Paragraph(ParagraphStyle.Body, $"注意：{n}。")));
        if (findings.Count == 0) blocks.Add(new Paragraph(ParagraphStyle.Body, "没有发现前后不一致的数字或文字。"));
        else blocks.Add(new TableBlock(new(Widths, [Row("序号", "位置", "程度", "发现", "规则"), .. findings.Select((f, i) => Row(f, i, document.Index))], 1)));
        blocks.Add(new Paragraph(ParagraphStyle.TableNote, "注：每项只指出互相矛盾之处，不判断哪一处有误，请对照原始资料核实。"));
        return new("报告审核发现", [new(PageOrientation.Landscape, blocks)]);
    }

    private static Row Row(Finding finding, int number, SourceIndex index)
    {
        var text = new StringBuilder(finding.Message);
        // A cell that holds nothing but the figure says no more than the message.
        if (Excerpt.Of(finding.Locations[0], finding.Printed, [], index) is { } excerpt && excerpt.Text.Trim() != finding.Printed.Trim()) text.Append("\n原文：").Append(excerpt.Text);
        if (finding.Derivation.Length > 0) text.Append("\n计算：").Append(finding.Derivation);
        var row = Row((number + 1).ToString(CultureInfo.InvariantCulture), finding.Locations[0].Place.ToString(), finding.Severity.Chinese(), text.ToString(), finding.Rule);
        return new([.. row.Cells.Select((c, i) => c with { Bold = false, Align = i is 1 or 3 ? CellAlign.Left : CellAlign.Center })]);
    }

    private static Row Row(params string[] texts) => new([.. texts.Select(t => new Cell(t) { Bold = true })]);
}
