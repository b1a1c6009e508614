using System.IO.Compression;
using System.Xml.Linq;

namespace Jiheng.Bench.Documents;

/// <summary>What stands in the tables of a Word file (表格内容), so that two programs can be held to the same result.</summary>
internal static class WordTable
{
    private static readonly XNamespace Word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    /// <summary>
    /// Row by row, the text of every cell, with ↓ where a merge begins and ↑ where one goes on. A table that goes on over
    /// pages counts as one: headings and labels that are repeated there are left out.
    /// </summary>
    public static string[] Rows(Stream docx, bool merges)
    {
        using var zip = new ZipArchive(docx, ZipArchiveMode.Read, leaveOpen: true);
        using var body = zip.GetEntry("word/document.xml")!.Open();
        var rows = new List<string>();
        var labels = new Dictionary<int, string>();
        foreach (var table in XDocument.Load(body).Descendants(Word + "tbl"))
        {
            var goesOn = rows.Count > 0;
            foreach (var row in table.Elements(Word + "tr"))
            {
                if (goesOn && row.Element(Word + "trPr")?.Element(Word + "tblHeader") is not null) continue;
                var cells = row.Elements(Word + "tc").Select(cell => Text(cell, merges)).ToArray();
                for (var i = 0; i < cells.Length; i++)
                {
                    if (goesOn && cells[i].StartsWith('↓') && labels.GetValueOrDefault(i) == cells[i]) cells[i] = "↑";
                    else if (cells[i].StartsWith('↓')) labels[i] = cells[i];
                }

                rows.Add(string.Join('|', cells));
            }
        }

        return [.. rows];
    }

    private static string Text(XElement cell, bool merges)
    {
        var merge = cell.Element(Word + "tcPr")?.Element(Word + "vMerge");
        var text = string.Concat(cell.Descendants(Word + "t").Select(static t => t.Value));
        return !merges || merge is null ? text : merge.Attribute(Word + "val") is null ? "↑" + text : "↓" + text;
    }
}
