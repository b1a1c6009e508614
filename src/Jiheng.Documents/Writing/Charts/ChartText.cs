using Jiheng.Documents.Writing.Packaging;
using Jiheng.Documents.Writing.Word;

namespace Jiheng.Documents.Writing.Charts;

/// <summary>Writes the lettering of a chart in the typefaces of the document around it.</summary>
internal sealed class ChartText(Markup c)
{
    private readonly Markup a = new(c.Xml, "a", Ooxml.Drawing);

    public void WriteTitle(string title)
    {
        c.Start("title").Start("tx").Start("rich");
        a.Flag("bodyPr").Start("p").Start("pPr");
        WriteRunProperties("defRPr", 1200);
        a.End().Start("r");
        WriteRunProperties("rPr", 1200);
        a.Text("t", title).End().End();
        c.End().End().Value("overlay", "0").End();
    }

    /// <summary>Lettering of whatever the chart does not set itself; size in hundredths of a point.</summary>
    public void WriteDefault(int size)
    {
        c.Start("txPr");
        a.Flag("bodyPr").Start("p").Start("pPr");
        WriteRunProperties("defRPr", size);
        a.End().Start("endParaRPr").Set("lang", "zh-CN").End().End();
        c.End();
    }

    private void WriteRunProperties(string element, int size)
    {
        a.Start(element);
        if (element == "rPr") a.Set("lang", "zh-CN");
        a.Set("sz", size).Set("b", 0);
        a.Start("latin").Set("typeface", WordStyles.Latin).End();
        a.Start("ea").Set("typeface", WordStyles.FangSong).End();
        a.End();
    }
}
