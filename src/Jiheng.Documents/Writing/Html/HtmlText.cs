using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace Jiheng.Documents.Writing.Html;

/// <summary>Encodes text for HTML without turning Chinese into entities (文字转义).</summary>
internal static class HtmlText
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    internal static string Encode(string text) => Encoder.Encode(text);

    /// <summary>Several paragraphs of a cell, one below the other.</summary>
    internal static string Lines(string text) => string.Join("<br>", text.Split('\n').Select(Encode));
}
