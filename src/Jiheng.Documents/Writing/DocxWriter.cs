using Jiheng.Documents.Model;
using Jiheng.Documents.Writing.Charts;
using Jiheng.Documents.Writing.Packaging;
using Jiheng.Documents.Writing.Word;

namespace Jiheng.Documents.Writing;

/// <summary>
/// Writes a document as a Word file (公文 docx) after GB/T 9704-2012. The same document always gives the same bytes.
/// </summary>
public static class DocxWriter
{
    internal static readonly Relation OddFooter = new("rIdOdd", Ooxml.RelationType("footer"), "footer1.xml");

    internal static readonly Relation EvenFooter = new("rIdEven", Ooxml.RelationType("footer"), "footer2.xml");

    private const string Body = "word/document.xml";

    private static readonly Part[] FixedParts =
    [
        new(Body, Ooxml.WordType("document.main")),
        new("word/styles.xml", Ooxml.WordType("styles")),
        new("word/settings.xml", Ooxml.WordType("settings")),
        new("word/fontTable.xml", Ooxml.WordType("fontTable")),
        new("word/footer1.xml", Ooxml.WordType("footer")),
        new("word/footer2.xml", Ooxml.WordType("footer")),
        CoreProperties.Part,
    ];

    private static readonly Relation[] FixedRelations =
    [
        new("rIdStyles", Ooxml.RelationType("styles"), "styles.xml"),
        new("rIdSettings", Ooxml.RelationType("settings"), "settings.xml"),
        new("rIdFonts", Ooxml.RelationType("fontTable"), "fontTable.xml"),
        OddFooter,
        EvenFooter,
    ];

    /// <summary>Writes <paramref name="document"/> to <paramref name="output"/>, which stays open.</summary>
    public static void Write(OfficialDocument document, Stream output)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(output);
        var charts = document.Sections.SelectMany(s => s.Blocks).OfType<ChartBlock>().Select((b, i) => new ChartPart(b.Chart, i + 1)).ToList();
        using var package = new OpcPackage(output, FixedParts.Concat(charts.SelectMany(c => c.Parts)));
        package.Relate("", [new("rIdBody", Ooxml.RelationType("officeDocument"), Body), CoreProperties.Relation]);
        package.Relate(Body, FixedRelations.Concat(charts.Select(c => c.Relation)));
        using (var xml = package.Open(Body)) new BodyWriter(new Markup(xml, "w", Ooxml.Word, qualified: true)).Write(document);
        StylesPart.Write(package);
        SettingsPart.Write(package);
        FontsPart.Write(package);
        FooterPart.Write(package, "word/footer1.xml", WordStyles.FooterOdd);
        FooterPart.Write(package, "word/footer2.xml", WordStyles.FooterEven);
        foreach (var chart in charts) chart.Write(package);
        CoreProperties.Write(package, document.Title);
    }
}
