using Jiheng.Documents.Writing.Packaging;

namespace Jiheng.Documents.Writing.Word;

/// <summary>
/// Writes word/fontTable.xml: what to use where a typeface of GB/T 9704 is not installed, instead of whatever the
/// program would pick.
/// </summary>
internal static class FontsPart
{
    private static readonly (string Name, string Alternative)[] Fonts =
    [
        (WordStyles.FangSong, "仿宋"),
        (WordStyles.KaiTi, "楷体"),
        (WordStyles.HeiTi, "SimHei"),
        (WordStyles.XiaoBiaoSong, "方正小标宋_GBK"),
        ("宋体", "SimSun"),
    ];

    public static void Write(OpcPackage package)
    {
        using var xml = package.Open("word/fontTable.xml");
        var w = new Markup(xml, "w", Ooxml.Word, qualified: true);
        w.Start("fonts");
        foreach (var (name, alternative) in Fonts)
        {
            w.Start("font").Set("name", name).Value("altName", alternative).Value("charset", "86").Value("family", "auto").End();
        }

        w.End();
    }
}
