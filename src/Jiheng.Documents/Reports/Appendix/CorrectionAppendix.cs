using Jiheng.Data.Cases;
using Jiheng.Documents.Model;

namespace Jiheng.Documents.Reports.Appendix;

/// <summary>The appendix 数据更正说明: figures that differ from what was published, and why.</summary>
public static class CorrectionAppendix
{
    /// <summary>Title of the appendix.</summary>
    public const string Title = "数据更正说明";

    /// <summary>The appendix.</summary>
    public static Section Of(IReadOnlyList<CorrectionNote> notes, string label) => new(PageOrientation.Portrait,
    [
        new Paragraph(ParagraphStyle.AnnexLabel, label),
        new Paragraph(ParagraphStyle.FormTitle, Title),
        new TableBlock(new Table(
            [8, 26, 18, 18, 30],
            [
                new([.. new[] { "序号", "数据项", "已公布材料", "本报告采用", "更正理由" }.Select(static l => new Cell(l) { Bold = true })]),
                .. notes.Select(static (n, i) => new Row(
                [
                    new((i + 1).ToString(System.Globalization.CultureInfo.InvariantCulture)), Words(SourceNames.Lines(n.Key)), Words(n.Printed), Words(n.Stored), Words(n.Why),
                ])),
            ],
            1)),
    ]);

    private static Cell Words(string text) => new(text) { Align = CellAlign.Left };
}
