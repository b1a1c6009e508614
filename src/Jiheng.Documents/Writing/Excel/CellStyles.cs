using System.Globalization;
using Jiheng.Documents.Writing.Packaging;

namespace Jiheng.Documents.Writing.Excel;

/// <summary>How a cell looks apart from its number format (单元格外观).</summary>
internal enum CellLook
{
    /// <summary>Bordered, centred.</summary>
    Center,

    /// <summary>Bordered, left.</summary>
    Left,

    /// <summary>Bordered, right.</summary>
    Right,

    /// <summary>Bordered, centred, bold: labels and heads.</summary>
    Head,

    /// <summary>Bordered, left, bold.</summary>
    HeadLeft,

    /// <summary>Bordered, right, bold: totals.</summary>
    HeadRight,

    /// <summary>Title of the form: large, centred, no border.</summary>
    Title,

    /// <summary>Line under the title.</summary>
    Subtitle,

    /// <summary>Annex label, notes: left, no border.</summary>
    PlainLeft,

    /// <summary>Unit line, signature: right, no border.</summary>
    PlainRight,
}

/// <summary>A look with a number format and perhaps red figures.</summary>
internal readonly record struct CellStyle(CellLook Look, string Format = "", bool Red = false);

/// <summary>Collects the styles in use and writes styles.xml (样式表).</summary>
internal sealed class CellStyles
{
    private const int FirstOwnFormat = 164;
    private readonly List<CellStyle> styles = [new(CellLook.PlainLeft)];
    private readonly Dictionary<CellStyle, int> indices = new() { [new(CellLook.PlainLeft)] = 0 };

    /// <summary>Index by which cells refer to the style.</summary>
    internal int Index(CellStyle style)
    {
        if (indices.TryGetValue(style, out var index)) return index;
        indices[style] = index = styles.Count;
        styles.Add(style);
        return index;
    }

    internal void Write(OpcPackage package, string name)
    {
        var formats = styles.Select(s => s.Format).Where(f => f.Length > 0).Distinct().ToList();
        using var xml = package.Open(name);
        var s = new Markup(xml, "", Ooxml.Sheet);
        s.Start("styleSheet");
        if (formats.Count > 0)
        {
            s.Start("numFmts").Set("count", formats.Count);
            for (var i = 0; i < formats.Count; i++) s.Start("numFmt").Set("numFmtId", FirstOwnFormat + i).Set("formatCode", formats[i]).End();
            s.End();
        }

        WriteFonts(s);
        WriteFillsAndBorders(s);
        s.Start("cellStyleXfs").Set("count", 1).Start("xf").Set("numFmtId", 0).Set("fontId", 0).Set("fillId", 0).Set("borderId", 0).End().End();
        s.Start("cellXfs").Set("count", styles.Count);
        foreach (var style in styles) WriteStyle(s, style, style.Format.Length > 0 ? FirstOwnFormat + formats.IndexOf(style.Format) : 0);
        s.End();
        s.Start("cellStyles").Set("count", 1).Start("cellStyle").Set("name", "Normal").Set("xfId", 0).Set("builtinId", 0).End().End();
        s.End();
    }

    private static void WriteStyle(Markup s, CellStyle style, int format)
    {
        var bordered = style.Look <= CellLook.HeadRight;
        s.Start("xf").Set("numFmtId", format).Set("fontId", FontOf(style)).Set("fillId", 0).Set("borderId", bordered ? 1 : 0).Set("xfId", 0)
            .Set("applyNumberFormat", format > 0 ? 1 : 0).Set("applyFont", 1).Set("applyBorder", bordered ? 1 : 0).Set("applyAlignment", 1);
        s.Start("alignment").Set("horizontal", style.Look switch
        {
            CellLook.Left or CellLook.HeadLeft or CellLook.PlainLeft => "left",
            CellLook.Right or CellLook.HeadRight or CellLook.PlainRight => "right",
            _ => "center",
        }).Set("vertical", "center").Set("wrapText", 1).End();
        s.End();
    }

    private static int FontOf(CellStyle style) => style.Look switch
    {
        CellLook.Title => 2,
        CellLook.Subtitle => 3,
        CellLook.Head or CellLook.HeadLeft or CellLook.HeadRight => style.Red ? 5 : 1,
        _ => style.Red ? 4 : 0,
    };

    private static void WriteFonts(Markup s)
    {
        (string Name, int Size, bool Bold, bool Red)[] fonts = [("宋体", 10, false, false), ("宋体", 10, true, false), ("方正小标宋简体", 16, false, false), ("宋体", 11, false, false), ("宋体", 10, false, true), ("宋体", 10, true, true)];
        s.Start("fonts").Set("count", fonts.Length);
        foreach (var font in fonts)
        {
            s.Start("font");
            if (font.Bold) s.Flag("b");
            s.Value("sz", font.Size);
            if (font.Red) s.Start("color").Set("rgb", "FFC00000").End();
            s.Value("name", font.Name).Value("charset", 134).End();
        }

        s.End();
    }

    private static void WriteFillsAndBorders(Markup s)
    {
        s.Start("fills").Set("count", 2);
        foreach (var pattern in (string[])["none", "gray125"]) s.Start("fill").Start("patternFill").Set("patternType", pattern).End().End();
        s.End();
        s.Start("borders").Set("count", 2);
        s.Start("border").Flag("left").Flag("right").Flag("top").Flag("bottom").Flag("diagonal").End();
        s.Start("border");
        foreach (var side in (string[])["left", "right", "top", "bottom"]) s.Start(side).Set("style", "thin").Start("color").Set("auto", 1).End().End();
        s.Flag("diagonal").End().End();
    }
}
