using Jiheng.Documents.Writing.Packaging;

namespace Jiheng.Documents.Writing.Word;

/// <summary>Writes word/settings.xml: odd and even pages differ, punctuation is compressed at line ends only.</summary>
internal static class SettingsPart
{
    public static void Write(OpcPackage package)
    {
        using var xml = package.Open("word/settings.xml");
        var w = new Markup(xml, "w", Ooxml.Word, qualified: true);
        w.Start("settings");
        w.Start("zoom").Set("percent", 100).End();
        w.Value("defaultTabStop", 420).Flag("evenAndOddHeaders").Value("characterSpacingControl", "compressPunctuation");
        w.Start("compat").Flag("useFELayout");
        w.Start("compatSetting").Set("name", "compatibilityMode").Set("uri", "http://schemas.microsoft.com/office/word").Set("val", "15").End();
        w.End();
        w.Start("themeFontLang").Set("val", "zh-CN").Set("eastAsia", "zh-CN").End();
        w.End();
    }
}
