using System.Xml.Linq;

namespace Jiheng.Documents.Reading.Office;

/// <summary>What a reader of the audit must know about a Word file (读取说明): text in pictures was not read, changes were taken as accepted.</summary>
internal static class WordNotices
{
    internal static IEnumerable<string> Of(XElement body)
    {
        var (changed, pictures) = (false, 0);
        foreach (var element in body.Descendants())
        {
            changed |= element.Name() is "ins" or "del" or "moveFrom" or "moveTo";
            // What a new and an old program show of one picture is told twice.
            if (element.Name() is "blip" or "imagedata" && !element.Ancestors().Any(a => a.Name() == "Fallback")) pictures++;
        }

        if (changed) yield return "文件中有修订，按全部接受后的文字审核";
        if (pictures > 0) yield return $"文中有 {pictures} 张图片，其中的文字和数字没有审核";
    }
}
