using Jiheng.Documents.Model;
using Jiheng.Documents.Reports.Prose;

namespace Jiheng.Documents.Reports.Appendix;

/// <summary>
/// The appendix 计算过程: every figure of a report, section by section, with its arithmetic down to what was entered.
/// </summary>
public static class CalculationAppendix
{
    /// <summary>Title of the appendix.</summary>
    public const string Title = "报告数字计算过程";

    /// <summary>The appendix of what <paramref name="ledger"/> has noted.</summary>
    public static Section Of(FigureLedger ledger, string label)
    {
        var lines = new DerivationLines(ledger);
        var sections = ledger.Figures.GroupBy(static f => f.Part)
            .Select(g => (Part: g.Key, Figures: g.ToArray(), Lines: lines.Explain([.. g.Select(static f => f.Derivation)]).ToList())).ToArray();
        List<Block> blocks =
        [
            new Paragraph(ParagraphStyle.AnnexLabel, label),
            new Paragraph(ParagraphStyle.FormTitle, Title),
            new Paragraph(ParagraphStyle.TableNote, "说明：按报告各部分的顺序列出正文引用的数字，缩进的行说明上一行用到的数字；已说明的数字不再重复，只引用名称。"),
        ];
        var chapter = "";
        foreach (var (part, figures, explained) in sections)
        {
            string[] inputs = [.. figures.Select(f => lines.Input(f.Derivation)).OfType<string>()];
            if (explained.Count + inputs.Length == 0) continue;
            if (part.Chapter != chapter) blocks.Add(new Paragraph(ParagraphStyle.DerivationHeading, chapter = part.Chapter));
            if (part.Title.Length > 0) blocks.Add(new Paragraph(ParagraphStyle.DerivationHeading, part.Title));
            blocks.AddRange(explained.Select(static l => new Paragraph(ParagraphStyle.Derivation, l)));
            if (inputs.Length > 0) blocks.Add(new Paragraph(ParagraphStyle.Derivation, "直接录入：" + string.Join("；", inputs) + "。"));
        }

        return new(PageOrientation.Portrait, blocks);
    }
}
