using Jiheng.Documents.Model;
using Jiheng.Documents.Writing.Packaging;

namespace Jiheng.Documents.Writing.Word;

/// <summary>
/// Writes the imprint (版记, GB/T 9704-2012 §7.4): as wide as the type area, at the foot of the page, outer rules of
/// 0.35 mm and inner ones of 0.25 mm, text one character from either side. Every line is a frame of its own, placed by
/// measure: LibreOffice leaves floating tables of full width in the run of the text, and frames with several rules too.
/// </summary>
internal sealed class ImprintWriter(Markup w, ParagraphWriter paragraphs)
{
    private const int OuterRule = 8;
    private const int InnerRule = 6;
    private const int CharacterWidth = 280;

    // Rules end at the indents of a paragraph; a full-width blank moves the text in and leaves the rules full width.
    private const string Inset = "　";

    public void Write(IReadOnlyList<Paragraph> lines, PageGeometry page)
    {
        var y = page.Height - page.Bottom - lines.Sum(line => HeightOf(line, page));
        for (var i = 0; i < lines.Count; i++)
        {
            w.Start("p").Start("pPr").Value("pStyle", WordStyles.For(ParagraphStyle.Imprint).Id);
            w.Start("framePr").Set("w", page.TextWidth).Set("h", HeightOf(lines[i], page)).Set("hRule", "exact").Set("wrap", "notBeside")
                .Set("vAnchor", "page").Set("hAnchor", "margin").Set("xAlign", "center").Set("y", y).End();
            w.Start("pBdr");
            WriteRule("top", i == 0 ? OuterRule : InnerRule);
            if (i == lines.Count - 1) WriteRule("bottom", OuterRule);
            w.End().End();
            paragraphs.WriteRun(Inset);
            foreach (var run in lines[i].Runs) paragraphs.WriteRun(run.Text, run.Bold);
            w.End();
            y += HeightOf(lines[i], page);
        }
    }

    private static int HeightOf(Paragraph line, PageGeometry page)
    {
        var characters = (page.TextWidth / CharacterWidth) - 2;
        return Math.Max(1, (line.Text.Length + characters - 1) / characters) * (WordStyles.For(ParagraphStyle.Imprint).Line + 40);
    }

    private void WriteRule(string side, int size) =>
        w.Start(side).Set("val", "single").Set("sz", size).Set("space", 1).Set("color", "000000").End();
}
