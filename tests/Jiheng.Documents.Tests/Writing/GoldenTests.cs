using System.Xml.Linq;
using Jiheng.Documents.Writing;

namespace Jiheng.Documents.Tests.Writing;

public sealed class GoldenTests
{
    [Theory]
    [InlineData("word/document.xml", "notice.document.xml")]
    [InlineData("word/styles.xml", "notice.styles.xml")]
    [InlineData("word/charts/chart1.xml", "notice.chart1.xml")]
    public void Docx_Part_IsAsApproved(string part, string golden) =>
        GoldenFile.Check(golden, Normalised(OfficeFiles.PartText(OfficeFiles.Docx(SampleDocuments.Notice), part)));

    [Theory]
    [InlineData("xl/worksheets/sheet1.xml", "forms.sheet1.xml")]
    [InlineData("xl/worksheets/sheet3.xml", "forms.sheet3.xml")]
    [InlineData("xl/styles.xml", "forms.styles.xml")]
    public void Xlsx_Part_IsAsApproved(string part, string golden) =>
        GoldenFile.Check(golden, Normalised(OfficeFiles.PartText(OfficeFiles.Xlsx(SampleForms.All), part)));

    [Fact]
    public void Html_Document_IsAsApproved() => GoldenFile.Check("notice.html", HtmlWriter.Page(SampleDocuments.Notice));

    [Fact]
    public void Html_Forms_AreAsApproved() => GoldenFile.Check("forms.html", HtmlWriter.Fragment(SampleForms.Scores));

    private static string Normalised(string xml) => XDocument.Parse(xml).ToString().ReplaceLineEndings("\n") + "\n";
}
