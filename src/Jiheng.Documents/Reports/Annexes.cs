using System.Globalization;
using Jiheng.Documents.Model;
using Jiheng.Documents.Reports.Prose;

namespace Jiheng.Documents.Reports;

/// <summary>Labels and the list of annexes (附件说明), GB/T 9704-2012 §7.3.3: the list stands below the text, numbered when there are several.</summary>
public static class Annexes
{
    public static string Label(int number) => "附件" + Number(number);

    public static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    public static void List(ReportText text, IReadOnlyList<string> titles)
    {
        for (var i = 0; i < titles.Count; i++)
        {
            var lead = i == 0 ? "附件：" : "　　　";
            if (titles.Count == 1) text.Line(ParagraphStyle.AttachmentList, $"{lead}{titles[i]}");
            else text.Line(ParagraphStyle.AttachmentList, $"{lead}{i + 1}. {titles[i]}");
        }
    }
}
