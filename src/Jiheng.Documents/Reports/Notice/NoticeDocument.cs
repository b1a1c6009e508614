using Jiheng.Documents.Forms.Reading;
using Jiheng.Documents.Model;
using Jiheng.Documents.Reports.Prose;
using Jiheng.Documents.Writing;

namespace Jiheng.Documents.Reports.Notice;

/// <summary>
/// The notice by which money is issued (下达通知): the letter after GB/T 9704-2012, the allocation table, the target tables and
/// the tracking form. Every sentence is composed from the data.
/// </summary>
public static class NoticeDocument
{
    /// <summary>Writes the notice.</summary>
    /// <param name="material">What it is written from.</param>
    /// <param name="forms">The official forms.</param>
    public static CaseDocument Of(NoticeMaterial material, FormLibrary forms)
    {
        var text = new ReportText();
        NoticeFrame.Head(text, material);
        NoticeBody.Write(text, material);
        NoticeFrame.Tail(text, material);
        var annexes = NoticeAnnexes.Of(material, forms);
        Section[] sections =
        [
            new(PageOrientation.Portrait, Signed(text.Blocks)),
            .. annexes.Select(FormSection.Of),
        ];
        return new CaseDocument("下达通知", new OfficialDocument(material.Notice.Title, WithImprint(sections, NoticeFrame.Imprint(material))), annexes);
    }

    // Issuer and date never stand on a page without text (GB/T 9704-2012 §7.3.5): the last paragraph goes with them.
    private static IReadOnlyList<Block> Signed(IReadOnlyList<Block> blocks)
    {
        var last = blocks.ToList().FindLastIndex(static b => b is Paragraph { Style: ParagraphStyle.Body });
        return [.. blocks.Select((b, i) => b is Paragraph p && last >= 0 && i >= last && i < blocks.Count - 1 ? p with { KeepWithNext = true } : b)];
    }

    // The imprint closes the last page (GB/T 9704-2012 §7.4.1); it stands upright, so after a landscape annex it has a page of its own.
    private static IReadOnlyList<Section> WithImprint(IReadOnlyList<Section> sections, IReadOnlyList<Block> imprint)
    {
        var last = sections[^1];
        return last.Orientation == PageOrientation.Portrait
            ? [.. sections.SkipLast(1), last with { Blocks = [.. last.Blocks, .. imprint] }]
            : [.. sections, new(PageOrientation.Portrait, imprint)];
    }
}
