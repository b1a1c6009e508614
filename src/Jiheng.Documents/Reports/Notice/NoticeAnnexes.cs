using Jiheng.Documents.Forms;
using Jiheng.Documents.Forms.Binding;
using Jiheng.Documents.Forms.Reading;
using Jiheng.Documents.Model;

namespace Jiheng.Documents.Reports.Notice;

/// <summary>The annexes of a notice as pages (附件): allocation table, a target table for each place, tracking form.</summary>
internal static class NoticeAnnexes
{
    private const string BlankUnit = "　　　　　　　　";

    public static IReadOnlyList<FormPage> Of(NoticeMaterial material, FormLibrary forms)
    {
        var pages = new List<FormPage>(AllocationPages.Of(material, forms));
        if (material.Tracking is not { } tracking) return pages;
        var returned = tracking.Return.Unit.Length > 0 ? tracking.Return : tracking.Return with { Unit = BlankUnit };
        pages.Add(FormLayout.Layout(forms["fund-tracking"], TrackingRecord.Of(returned), new(Annexes.Label(material.TrackingAnnex))));
        return pages;
    }
}
