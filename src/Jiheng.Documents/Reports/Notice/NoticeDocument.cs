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
            new(PageOrientation.Portrait, text.Blocks),
            .. annexes.Select(FormSection.Of),
            new(PageOrientation.Portrait, NoticeFrame.Imprint(material)),
        ];
        return new CaseDocument("下达通知", new OfficialDocument(material.Notice.Title, sections), annexes);
    }
}
