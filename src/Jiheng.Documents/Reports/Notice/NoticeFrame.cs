using Jiheng.Documents.Model;
using Jiheng.Documents.Reports.Prose;

namespace Jiheng.Documents.Reports.Notice;

/// <summary>What frames the letter (版头、主体首尾、版记), GB/T 9704-2012 §7.2–7.4.</summary>
internal static class NoticeFrame
{
    /// <summary>Issuer's mark, number, title, recipients.</summary>
    public static void Head(ReportText text, NoticeMaterial material)
    {
        var notice = material.Notice;
        text.Line(ParagraphStyle.IssuerMark, $"{notice.Issuer}文件");
        text.Line(ParagraphStyle.DocumentNumber, $"{notice.Number.ToString()}");
        text.Line(ParagraphStyle.Title, $"{TitleLines.Of(notice.Title, notice.Fund)}");
        text.Line(ParagraphStyle.Recipient, $"{string.Join('、', notice.Recipients)}：");
    }

    /// <summary>List of annexes, signature, date.</summary>
    public static void Tail(ReportText text, NoticeMaterial material)
    {
        Annexes.List(text, material.AnnexTitles);
        text.Line(ParagraphStyle.Signature, $"{material.Notice.Issuer}");
        text.Line(ParagraphStyle.Signature, $"{ChineseDate.Of(material.Notice.Date)}");
    }

    /// <summary>The imprint, which closes the last page: who gets a copy, who printed it and when.</summary>
    public static IReadOnlyList<Block> Imprint(NoticeMaterial material)
    {
        var notice = material.Notice;
        var printed = new Paragraph(ParagraphStyle.Imprint, $"{notice.Issuer}\t{ChineseDate.Of(notice.Date)}印发");
        return notice.CopiedTo.Count == 0 ? [printed] : [new Paragraph(ParagraphStyle.Imprint, $"抄送：{string.Join('，', notice.CopiedTo)}。"), printed];
    }
}
