namespace Jiheng.Documents.Reading.Office;

/// <summary>
/// Elements that only say how things look (外观属性): half of a Word file, and nothing of its text. They are left out before
/// they cost memory. ECMA-376 part 1, 17.3 and 17.4.
/// </summary>
internal static class Looks
{
    private static readonly HashSet<string> Names = new(StringComparer.Ordinal)
    {
        "rFonts", "sz", "szCs", "lang", "color", "kern", "u", "b", "bCs", "i", "iCs", "shd", "highlight", "snapToGrid", "spacing", "ind", "jc", "tabs", "widowControl", "adjustRightInd",
        "autoSpaceDE", "autoSpaceDN", "kinsoku", "overflowPunct", "wordWrap", "textAlignment", "keepNext", "keepLines", "pBdr", "tcW", "tcBorders", "tcMar", "vAlign", "noWrap", "trHeight",
        "tblBorders", "tblCellMar", "tblLook", "tblW", "tblInd", "tblLayout", "proofErr", "bookmarkStart", "bookmarkEnd", "lastRenderedPageBreak", "spPr", "txPr", "latentStyles",
    };

    internal static bool Has(string name) => Names.Contains(name);
}
