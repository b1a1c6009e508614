using System.Xml.Linq;

namespace Jiheng.Documents.Reading.Office;

/// <summary>Reads workbooks (xlsx): every visible sheet is a heading with its name and a table.</summary>
internal static class ExcelFile
{
    private const int MostSheets = 500;

    /// <summary>Excel's own limit; a name stands in the place of every cell.</summary>
    private const int LongestName = 31;

    internal static SourceDocument Read(string path, SafePackage package, string main, XElement workbook)
    {
        var relations = package.Relations(main);
        var values = new ExcelValues(package, Target(relations, "sharedStrings"), Target(relations, "styles"), workbook.Child("workbookPr").IsOnValue("date1904"));
        var (blocks, limits, notices, number) = (new List<SourceBlock>(), new SourceLimits(), new List<string>(), 0);
        foreach (var sheet in workbook.Child("sheets")?.Elements() ?? [])
        {
            if (++number > MostSheets) throw new UnreadableException($"工作表超过 {MostSheets} 个，请拆分后重试");
            var name = sheet.Value("name") ?? "";
            if (name.Length > LongestName) name = name[..LongestName];
            // A hidden sheet is not published with the workbook.
            if (sheet.Value("state") is "hidden" or "veryHidden") notices.Add($"隐藏的工作表“{name}”没有审核");
            else if (relations.TryGetValue(Id(sheet), out var relation) && relation.Type == "worksheet") Sheet(new(name, values, limits), name, package, relation.Target, blocks, notices);
        }

        return new(path, "xlsx", blocks) { Notices = notices };
    }

    private static void Sheet(ExcelSheet reader, string name, SafePackage package, string part, List<SourceBlock> blocks, List<string> notices)
    {
        var table = reader.Read(package.Each(part, "row", "mergeCell"));
        if (reader.FirstUncalculated is { } first) notices.Add($"有 {reader.Uncalculated} 个公式没有保存计算结果（第一个在 {name}!{first}），没有审核；请用 Excel 或 WPS 打开并保存后重新审核");
        if (package.Relations(part).Values.Any(r => r.Type == "drawing" && package.Part(r.Target) is { } drawing && HasText(drawing))) notices.Add($"工作表“{name}”的文本框和形状中的文字没有审核");
        if (table is null) return;
        blocks.Add(new SourceParagraph(SourceText.Of(name, new(0, 0, name)), 1));
        blocks.Add(table);
    }

    private static bool HasText(XElement drawing) => drawing.Descendants().Any(e => e.Name() == "t" && !string.IsNullOrWhiteSpace(e.Value));

    private static string Id(XElement sheet) => sheet.Attributes().FirstOrDefault(a => a.Name.LocalName == "id" && a.Name.NamespaceName.Length > 0)?.Value ?? "";

    private static string? Target(Dictionary<string, (string Type, string Target)> relations, string type) =>
        relations.Values.FirstOrDefault(r => r.Type == type).Target;
}
