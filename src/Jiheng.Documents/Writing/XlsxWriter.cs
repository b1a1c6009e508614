using Jiheng.Documents.Model;
using Jiheng.Documents.Writing.Excel;
using Jiheng.Documents.Writing.Packaging;

namespace Jiheng.Documents.Writing;

/// <summary>
/// Writes forms and tables as a workbook (表格 xlsx): a sheet a page, computed figures as formulas made from their
/// derivations, what the formulas need and the sheets do not show on a last sheet 计算依据. The same pages always give
/// the same bytes.
/// </summary>
public static class XlsxWriter
{
    private const string Book = "xl/workbook.xml";

    /// <summary>Writes <paramref name="pages"/> to <paramref name="output"/>, which stays open.</summary>
    public static void Write(IReadOnlyList<FormPage> pages, Stream output) => Write(pages, output, true);

    /// <summary>Without cached results every program that opens the file must compute the formulas itself.</summary>
    internal static void Write(IReadOnlyList<FormPage> pages, Stream output, bool cachedResults)
    {
        ArgumentNullException.ThrowIfNull(pages);
        ArgumentNullException.ThrowIfNull(output);
        var sheets = SheetPlan.Of(pages);
        var basis = new BasisSheet(sheets.Count + 1);
        var formulas = new Formulas(new CellAddresses(sheets), basis);
        var styles = new CellStyles();
        var bodies = sheets.Select(s => SheetXml.Of(s, formulas, styles, cachedResults)).ToList();
        if (basis.HasRows) bodies.Add(basis.ToXml(styles, cachedResults));
        var parts = bodies.Select((_, i) => new Part($"xl/worksheets/sheet{i + 1}.xml", Ooxml.SheetType("worksheet"))).ToArray();
        using var package = new OpcPackage(output, [new(Book, Ooxml.SheetType("sheet.main")), new("xl/styles.xml", Ooxml.SheetType("styles")), .. parts, CoreProperties.Part]);
        package.Relate("", [new("rId1", Ooxml.RelationType("officeDocument"), Book), CoreProperties.Relation]);
        package.Relate(Book, [.. parts.Select((p, i) => new Relation($"rId{i + 1}", Ooxml.RelationType("worksheet"), p.Name["xl/".Length..])), new("rIdStyles", Ooxml.RelationType("styles"), "styles.xml")]);
        BookXml.Write(package, Book, sheets, basis.HasRows ? BasisSheet.Name : null);
        for (var i = 0; i < parts.Length; i++) package.Write(parts[i].Name, bodies[i]);
        styles.Write(package, "xl/styles.xml");
        CoreProperties.Write(package, pages.Count > 0 ? pages[0].Name : "");
    }
}
