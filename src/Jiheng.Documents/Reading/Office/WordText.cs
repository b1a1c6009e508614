using System.Text;
using System.Xml.Linq;

namespace Jiheng.Documents.Reading.Office;

/// <summary>The text of a Word paragraph (段落文字) as it prints, and the text boxes anchored in it.</summary>
internal static class WordText
{
    internal static string Of(XElement paragraph, List<XElement> boxes)
    {
        var text = new StringBuilder();
        foreach (var part in paragraph.Accepted()) Append(part, text, boxes);
        return text.ToString();
    }

    private static void Append(XElement element, StringBuilder text, List<XElement> boxes)
    {
        switch (element.Name())
        {
            case "r" when !element.Child("rPr").IsOn("vanish"):
                foreach (var part in element.Accepted()) Append(part, text, boxes);
                break;
            case "t":
                text.Append(element.Value);
                break;
            case "tab" or "ptab":
                text.Append('\t');
                break;
            case "br" or "cr":
                text.Append('\n');
                break;
            case "noBreakHyphen":
                text.Append('-');
                break;
            case "drawing" or "pict" or "object":
                boxes.AddRange(element.Descendants().Where(d => d.Name() == "txbxContent" && !d.Ancestors().TakeWhile(a => a != element).Any(a => a.Name() is "txbxContent" or "Fallback")));
                break;
            case "oMath" or "oMathPara":
                foreach (var run in element.Descendants().Where(d => d.Name() == "t")) text.Append(run.Value);
                break;
        }
    }
}
