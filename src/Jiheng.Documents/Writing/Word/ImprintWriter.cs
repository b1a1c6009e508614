using Jiheng.Documents.Model;
using Jiheng.Documents.Writing.Packaging;

namespace Jiheng.Documents.Writing.Word;

/// <summary>
/// Writes the imprint (版记, GB/T 9704-2012 §7.4): as wide as the type area, at the foot of the last page, outer rules of
/// 0.35 mm and inner ones of 0.25 mm, text one character from either side.
/// </summary>
internal sealed class ImprintWriter(Markup w, ParagraphWriter paragraphs)
{
    private const int OuterRule = 8;
    private const int InnerRule = 6;
    private const int OneCharacter = 280;

    public void Write(IReadOnlyList<Paragraph> lines, int width)
    {
        w.Start("tbl").Start("tblPr");
        w.Start("tblpPr").Set("leftFromText", 0).Set("rightFromText", 0).Set("vertAnchor", "margin").Set("horzAnchor", "margin")
            .Set("tblpXSpec", "center").Set("tblpYSpec", "bottom").End();
        w.Start("tblOverlap").Set("val", "never").End();
        w.Start("tblW").Set("w", width).Set("type", "dxa").End();
        w.Start("tblBorders");
        WriteRule("top", OuterRule);
        WriteRule("bottom", OuterRule);
        WriteRule("insideH", InnerRule);
        w.End().Start("tblLayout").Set("type", "fixed").End();
        w.Start("tblCellMar");
        foreach (var side in (string[])["left", "right"]) w.Start(side).Set("w", OneCharacter).Set("type", "dxa").End();
        w.End().End().Start("tblGrid").Start("gridCol").Set("w", width).End().End();
        foreach (var line in lines)
        {
            w.Start("tr").Start("trPr").Flag("cantSplit").End();
            w.Start("tc").Start("tcPr").Start("tcW").Set("w", width).Set("type", "dxa").End().End();
            paragraphs.Write(line);
            w.End().End();
        }

        w.End();
    }

    private void WriteRule(string side, int size) =>
        w.Start(side).Set("val", "single").Set("sz", size).Set("space", 0).Set("color", "000000").End();
}
