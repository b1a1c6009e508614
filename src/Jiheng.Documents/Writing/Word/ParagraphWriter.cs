using System.Buffers;
using Jiheng.Documents.Model;
using Jiheng.Documents.Writing.Packaging;

namespace Jiheng.Documents.Writing.Word;

/// <summary>Writes paragraphs and their runs.</summary>
internal sealed class ParagraphWriter(Markup w)
{
    // Signs that exist in both kinds of typeface; Word takes the Latin one unless told that they are Chinese.
    private static readonly SearchValues<char> Ambiguous = SearchValues.Create("“”‘’—…·×÷±≥≤≠①②③④⑤⑥⑦⑧⑨⑩‰℃ⅠⅡⅢ→−");

    /// <summary>Writes a paragraph; <paramref name="section"/> writes the section that it closes, if it closes one.</summary>
    public void Write(Paragraph paragraph, Action? section = null)
    {
        var style = WordStyles.For(paragraph.Style);
        w.Start("p").Start("pPr").Value("pStyle", style.Id);
        if (paragraph.KeepWithNext) w.Flag("keepNext");
        section?.Invoke();
        w.End();
        var size = paragraph.Style == ParagraphStyle.IssuerMark ? IssuerMarkSize(paragraph.Text) : 0;
        foreach (var run in paragraph.Runs) WriteRun(run.Text, run.Bold, size);
        w.End();
    }

    /// <summary>An empty line; without it Word would make one table of two.</summary>
    public void WriteEmptyLine() => w.Start("p").Start("pPr").Value("pStyle", WordStyles.CellLeft).End().End();

    /// <summary>An empty paragraph of a point's height: Word wants one after a table that ends a section.</summary>
    public void WriteGap(Action? section = null)
    {
        w.Start("p").Start("pPr").Value("pStyle", WordStyles.Gap);
        section?.Invoke();
        w.End().End();
    }

    public void WritePageBreak()
    {
        w.Start("p").Start("pPr").Value("pStyle", WordStyles.Gap).End();
        w.Start("r").Start("br").Set("type", "page").End().End().End();
    }

    /// <summary>Writes a run; '\n' becomes a line break, '\t' a tab. Size in half-points, 0 = the style's.</summary>
    public void WriteRun(string text, bool bold = false, int size = 0, bool red = false)
    {
        if (text.Length == 0) return;
        w.Start("r");
        var hinted = text.AsSpan().ContainsAny(Ambiguous);
        if (hinted || bold || red || size > 0)
        {
            w.Start("rPr");
            if (hinted) w.Start("rFonts").Set("hint", "eastAsia").End();
            if (bold) w.Flag("b");
            if (red) w.Value("color", "FF0000");
            if (size > 0) w.Value("sz", size).Value("szCs", size);
            w.End();
        }

        WriteText(text);
        w.End();
    }

    private void WriteText(string text)
    {
        var start = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && text[i] is not ('\n' or '\t')) continue;
            if (i > start) w.Text("t", text[start..i]);
            if (i < text.Length) w.Flag(text[i] == '\n' ? "br" : "tab");
            start = i + 1;
        }
    }

    // The issuer's name fills one line of the type area (442 pt) but is never larger than 初号 (42 pt), §7.2.4.
    private static int IssuerMarkSize(string text)
    {
        var longest = text.Split('\n').Max(line => line.Length);
        return Math.Clamp(2 * 430 / Math.Max(longest, 1), 36, 84);
    }
}
