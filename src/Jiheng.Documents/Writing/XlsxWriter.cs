using Jiheng.Documents.Model;
using Jiheng.Documents.Writing.Excel;
using Jiheng.Documents.Writing.Packaging;

namespace Jiheng.Documents.Writing;

/// <summary>
/// Writes forms as a workbook (xlsx), a sheet each: computed figures are formulas that give the same result again,
/// and what they need beyond the forms stands on the sheet 计算依据. The same forms always give the same bytes.
/// </summary>
public static class XlsxWriter
{
    private const string Book = "xl/workbook.xml";
    private const string Styles = "xl/styles.xml";

    /// <summary>Writes <paramref name="pages"/> to <paramref name="output"/>, which stays open.</summary>
    /// <exception cref="NotSupportedException">A figure rounds halves to even, for which spreadsheets have no function.</exception>
    public static void Write(IReadOnlyList<FormPage> pages, Stream output)
    {
        ArgumentNullException.ThrowIfNull(pages);
        ArgumentNullException.ThrowIfNull(output);
        if (pages.Count == 0) throw new ArgumentException("A workbook needs at least one form.", nameof(pages));
        var names = SheetNames.Of(pages.Select(p => p.Name));
        var sheets = pages.Select((page, i) => new SheetLayout(page, i, names[i])).ToList();
        var formulas = new FormulaWalk(sheets);
        var basis = formulas.Basis.Rows.Count > 0 ? formulas.Basis : null;
        var count = sheets.Count + (basis is null ? 0 : 1);

        using var package = new OpcPackage(output, Parts(count));
        package.Relate("", [new("rIdBook", Ooxml.RelationType("officeDocument"), Book), CoreProperties.Relation]);
        package.Relate(Book, Enumerable.Range(0, count)
            .Select(i => new Relation(WorkbookPart.RelationId(i), Ooxml.RelationType("worksheet"), SheetPart(i)["xl/".Length..]))
            .Append(new Relation("rIdStyles", Ooxml.RelationType("styles"), "styles.xml")));
        WorkbookPart.Write(package, Book, sheets, basis);
        var looks = new LookBook();
        foreach (var sheet in sheets)
        {
            using var xml = package.Open(SheetPart(sheet.Index));
            new SheetWriter(new Markup(xml, "", Ooxml.Sheet), looks, formulas).Write(sheet);
        }

        if (basis is not null)
        {
            using var xml = package.Open(SheetPart(basis.Index));
            new FigureSheetWriter(new Markup(xml, "", Ooxml.Sheet), looks).Write(basis);
        }

        looks.Write(package, Styles);
        CoreProperties.Write(package, pages[0].Name);
    }

    private static IEnumerable<Part> Parts(int sheets) =>
    [
        new(Book, Ooxml.SheetType("sheet.main")),
        new(Styles, Ooxml.SheetType("styles")),
        CoreProperties.Part,
        .. Enumerable.Range(0, sheets).Select(i => new Part(SheetPart(i), Ooxml.SheetType("worksheet"))),
    ];

    private static string SheetPart(int index) => $"xl/worksheets/sheet{index + 1}.xml";
}
