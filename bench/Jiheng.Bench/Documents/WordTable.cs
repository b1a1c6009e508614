using System.IO.Compression;
using System.Xml.Linq;

namespace Jiheng.Bench.Documents;

/// <summary>What stands in the tables of a Word file (表格内容), so that two programs can be held to the same result.</summary>
internal static class WordTable
{
    private static readonly XNamespace Word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    /// <summary>Row by row, the text of every cell, with ↓ where a merge begins and ↑ where one goes on.</summary>
    public static string[] Rows(Stream docx, bool merges)
    {
        using var zip = new ZipArchive(docx, ZipArchiveMode.Read, leaveOpen: true);
        using var body = zip.GetEntry("word/document.xml")!.Open();
        return [.. XDocument.Load(body).Descendants(Word + "tr").Select(row => string.Join('|', row.Elements(Word + "tc").Select(cell => Text(cell, merges))))];
    }

    private static string Text(XElement cell, bool merges)
    {
        var merge = cell.Element(Word + "tcPr")?.Element(Word + "vMerge");
        var text = string.Concat(cell.Descendants(Word + "t").Select(static t => t.Value));
        return !merges || merge is null ? text : merge.Attribute(Word + "val") is null ? "↑" + text : "↓" + text;
    }
}
