using System.Xml;

namespace Jiheng.Documents.Writing.Packaging;

/// <summary>Text without the control characters that pasted text carries and XML 1.0 forbids (可打印文字).</summary>
internal static class PrintableText
{
    public static string Of(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!IsAllowed(text, i)) return Cleaned(text);
        }

        return text;
    }

    private static string Cleaned(string text) =>
        string.Concat(Enumerable.Range(0, text.Length).Where(i => IsAllowed(text, i)).Select(i => text[i]));

    private static bool IsAllowed(string text, int i) =>
        XmlConvert.IsXmlChar(text[i])
        || (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
        || (char.IsLowSurrogate(text[i]) && i > 0 && char.IsHighSurrogate(text[i - 1]));
}
