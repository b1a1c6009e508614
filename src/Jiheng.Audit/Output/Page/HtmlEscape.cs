using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace Jiheng.Audit.Output.Page;

/// <summary>Text of strangers made harmless for a page (转义), Chinese left as it is.</summary>
internal static class HtmlEscape
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    internal static string Of(string text) => Encoder.Encode(text);

    /// <summary>The same with line breaks shown.</summary>
    internal static string Lines(string text) => Of(text).Replace("&#xA;", "<br>", StringComparison.Ordinal).Replace("&#x9;", " ", StringComparison.Ordinal);
}
