using System.Xml.Linq;

namespace Jiheng.Documents.Reading.Office;

/// <summary>Reads workbooks (xlsx): every visible sheet is a heading with its name and a table.</summary>
internal static class ExcelFile
{
    private const int MostSheets = 500;

    /// <summary>Cells of all sheets, empty ones included.</summary>
    private const int MostCells = 1_000_000;

    internal static SourceDocument Read(string path, SafePackage package, string main, XElement workbook)
    {
        var relations = package.Relations(main);
        var values = new ExcelValues(Part(package, relations, "sharedStrings"), Part(package, relations, "styles"));
        var blocks = new List<SourceBlock>();
        var cells = 0;
        foreach (var sheet in workbook.Child("sheets")?.Elements() ?? [])
        {
            if (blocks.Count > 2 * MostSheets) throw new UnreadableException($"工作表超过 {MostSheets} 个，请拆分后重试");
            if (sheet.Value("state") is "hidden" or "veryHidden") continue;
            var id = sheet.Attributes().FirstOrDefault(a => a.Name.LocalName == "id" && a.Name.NamespaceName.Length > 0)?.Value ?? "";
            if (!relations.TryGetValue(id, out var relation) || relation.Type != "worksheet" || package.Part(relation.Target) is not { } part) continue;
            var name = sheet.Value("name") ?? "";
            if (new ExcelSheet(name, values).Read(part) is not { } table) continue;
            blocks.Add(new SourceParagraph(SourceText.Of(name, new(0, 0, name)), 1));
            blocks.Add(table);
            if ((cells += table.Rows.Sum(r => r.Cells.Count)) > MostCells) throw new UnreadableException($"单元格超过 {MostCells} 个，请拆分后重试");
        }

        return new(path, "xlsx", blocks);
    }

    private static XElement? Part(SafePackage package, Dictionary<string, (string Type, string Target)> relations, string type) =>
        relations.Values.FirstOrDefault(r => r.Type == type).Target is { } target ? package.Part(target) : null;
}
