using Jiheng.Documents.Writing.Packaging;

namespace Jiheng.Documents.Writing.Word;

/// <summary>Writes word/styles.xml: defaults, the paragraph styles, the table style.</summary>
internal static class StylesPart
{
    public static void Write(OpcPackage package)
    {
        using var xml = package.Open("word/styles.xml");
        var w = new Markup(xml, "w", Ooxml.Word, qualified: true);
        w.Start("styles");
        WriteDefaults(w);
        w.Start("style").Set("type", "paragraph").Set("default", "1").Set("styleId", "Normal").Value("name", "Normal").Flag("qFormat").End();
        foreach (var style in WordStyles.All) WriteStyle(w, style);
        WriteTableStyle(w);
        w.End();
    }

    private static void WriteDefaults(Markup w)
    {
        w.Start("docDefaults").Start("rPrDefault").Start("rPr");
        WriteFonts(w, WordStyles.FangSong);
        w.Value("kern", 2).Value("sz", 32).Value("szCs", 32);
        // LibreOffice breaks Latin text of a Chinese language anywhere, even within a number.
        w.Start("lang").Set("val", "en-US").Set("eastAsia", "zh-CN").Set("bidi", "ar-SA").End();
        w.End().End().Start("pPrDefault").Start("pPr").Value("jc", "both").End().End().End();
    }

    private static void WriteStyle(Markup w, WordStyle style)
    {
        w.Start("style").Set("type", "paragraph");
        if (style.Name[0] > '\x7f') w.Set("customStyle", "1");
        w.Set("styleId", style.Id).Value("name", style.Name).Value("basedOn", "Normal");
        if (style.KeepNext && style.Outline > 0) w.Value("next", "JhBody");
        w.Flag("qFormat");
        WriteParagraphProperties(w, style);
        w.Start("rPr");
        WriteFonts(w, style.Font);
        if (style.Bold) w.Flag("b").Flag("bCs");
        if (style.Red) w.Value("color", "FF0000");
        // 28 characters a line (GB/T 9704-2012 §5.2.3): 442.2 pt ÷ 28 = 15.79 pt, so 3号 (16 pt) is set a quarter point closer.
        // A character grid would say the same, but LibreOffice spreads text over it.
        if (style.Size == 32) w.Value("spacing", -5);
        w.Value("sz", style.Size).Value("szCs", style.Size).End().End();
    }

    private static void WriteParagraphProperties(Markup w, WordStyle style)
    {
        w.Start("pPr");
        if (style.KeepNext) w.Flag("keepNext").Flag("keepLines");
        if (style.RedLineBelow)
        {
            w.Start("pBdr").Start("bottom").Set("val", "single").Set("sz", 18).Set("space", 11).Set("color", "FF0000").End().End();
        }

        if (style.RightTab > 0) w.Start("tabs").Start("tab").Set("val", "right").Set("pos", style.RightTab).End().End();
        if (style.Line == 0 || style.Size < 32) w.Value("snapToGrid", "0");
        w.Start("spacing").Set("before", style.Before).Set("after", style.After);
        if (style.Line > 0) w.Set("line", style.Line).Set("lineRule", "exact");
        w.End();
        WriteIndent(w, style);
        if (style.Contextual) w.Flag("contextualSpacing");
        w.Value("jc", style.Align);
        if (style.Outline > 0) w.Value("outlineLvl", style.Outline - 1);
        w.End();
    }

    // Word counts in characters, LibreOffice reads the twips: a character is as wide as the font is high.
    private static void WriteIndent(Markup w, WordStyle style)
    {
        if (style.FirstLineChars == 0 && style.RightChars == 0) return;
        w.Start("ind");
        if (style.RightChars > 0) w.Set("rightChars", style.RightChars * 100).Set("right", style.RightChars * style.Size * 10);
        if (style.FirstLineChars > 0) w.Set("firstLineChars", style.FirstLineChars * 100).Set("firstLine", style.FirstLineChars * style.Size * 10);
        w.End();
    }

    private static void WriteFonts(Markup w, string eastAsia) =>
        w.Start("rFonts").Set("ascii", WordStyles.Latin).Set("eastAsia", eastAsia).Set("hAnsi", WordStyles.Latin).Set("cs", WordStyles.Latin).End();

    private static void WriteTableStyle(Markup w)
    {
        w.Start("style").Set("type", "table").Set("customStyle", "1").Set("styleId", WordStyles.Table).Value("name", "公文表格").Flag("qFormat");
        w.Start("tblPr").Start("tblBorders");
        foreach (var side in (string[])["top", "left", "bottom", "right", "insideH", "insideV"])
        {
            w.Start(side).Set("val", "single").Set("sz", 4).Set("space", 0).Set("color", "000000").End();
        }

        w.End().Start("tblCellMar");
        foreach (var (side, margin) in (ReadOnlySpan<(string, int)>)[("top", 14), ("left", 57), ("bottom", 14), ("right", 57)])
        {
            w.Start(side).Set("w", margin).Set("type", "dxa").End();
        }

        w.End().End().End();
    }
}
