using Jiheng.Documents.Writing.Packaging;

namespace Jiheng.Documents.Writing.Word;

/// <summary>
/// Writes a footer with the page number (页码, GB/T 9704-2012 §7.5): 4号半角宋体 numerals between dashes, at the outer edge,
/// one character from it.
/// </summary>
internal static class FooterPart
{
    public static void Write(OpcPackage package, string part, string styleId)
    {
        using var xml = package.Open(part);
        var w = new Markup(xml, "w", Ooxml.Word, qualified: true);
        w.Start("ftr").Start("p").Start("pPr").Value("pStyle", styleId).End();
        WriteRun(w, "— ");
        w.Start("fldSimple").Set("instr", " PAGE ");
        WriteRun(w, "1");
        w.End();
        WriteRun(w, " —");
        w.End().End();
    }

    private static void WriteRun(Markup w, string text)
    {
        w.Start("r").Start("rPr").Start("rFonts").Set("ascii", "宋体").Set("hAnsi", "宋体").Set("eastAsia", "宋体").End().End();
        w.Text("t", text).End();
    }
}
