using System.Globalization;
using Jiheng.Documents.Writing.Packaging;
using Jiheng.Documents.Writing.Word;

namespace Jiheng.Documents.Writing.Excel;

/// <summary>The styles of a workbook, numbered in the order in which cells ask for them (样式表).</summary>
internal sealed class LookBook
{
    private const int FirstFormat = 164;

    // Columns are measured in digits of the first font: 10.5 pt Times New Roman digits are 7 pixels wide.
    private readonly Numbering<CellLook> looks = new(new CellLook(WordStyles.Latin, CellLook.DefaultSize, false, false, "left", false, CellLook.General));

    private readonly Numbering<(string Font, double Size, bool Bold, bool Red)> fonts = new((WordStyles.Latin, CellLook.DefaultSize, false, false));

    private readonly Numbering<string> formats = new(CellLook.General);

    public int IndexOf(CellLook look)
    {
        fonts.IndexOf((look.Font, look.Size, look.Bold, look.Red));
        formats.IndexOf(look.Format);
        return looks.IndexOf(look);
    }

    public void Write(OpcPackage package, string part)
    {
        using var xml = package.Open(part);
        var s = new Markup(xml, "", Ooxml.Sheet);
        s.Start("styleSheet");
        WriteFormats(s);
        s.Start("fonts").Set("count", fonts.Count);
        foreach (var (font, size, bold, red) in fonts.All)
        {
            s.Start("font");
            if (bold) s.Flag("b");
            s.Value("sz", size.ToString(CultureInfo.InvariantCulture));
            if (red) s.Start("color").Set("rgb", "FFFF0000").End();
            s.Value("name", font).End();
        }

        s.End();
        WriteFillsAndBorders(s);
        s.Start("cellStyleXfs").Set("count", 1).Flag("xf").End();
        s.Start("cellXfs").Set("count", looks.Count);
        foreach (var look in looks.All) WriteLook(s, look);
        s.End().End();
    }

    private void WriteFormats(Markup s)
    {
        if (formats.Count == 1) return;
        s.Start("numFmts").Set("count", formats.Count - 1);
        for (var i = 1; i < formats.Count; i++) s.Start("numFmt").Set("numFmtId", FirstFormat + i).Set("formatCode", formats.All[i]).End();
        s.End();
    }

    private static void WriteFillsAndBorders(Markup s)
    {
        s.Start("fills").Set("count", 2);
        foreach (var pattern in (string[])["none", "gray125"]) s.Start("fill").Start("patternFill").Set("patternType", pattern).End().End();
        s.End().Start("borders").Set("count", 2).Flag("border").Start("border");
        foreach (var side in (string[])["left", "right", "top", "bottom"])
        {
            s.Start(side).Set("style", "thin").Start("color").Set("rgb", "FF000000").End().End();
        }

        s.End().End();
    }

    private void WriteLook(Markup s, CellLook look)
    {
        var format = formats.IndexOf(look.Format);
        s.Start("xf").Set("numFmtId", format == 0 ? 0 : FirstFormat + format);
        s.Set("fontId", fonts.IndexOf((look.Font, look.Size, look.Bold, look.Red))).Set("fillId", 0).Set("borderId", look.Ruled ? 1 : 0).Set("xfId", 0);
        s.Set("applyNumberFormat", 1).Set("applyFont", 1).Set("applyBorder", 1).Set("applyAlignment", 1);
        s.Start("alignment").Set("horizontal", look.Align).Set("vertical", "center").Set(look.IsNumber ? "shrinkToFit" : "wrapText", 1).End().End();
    }
}
