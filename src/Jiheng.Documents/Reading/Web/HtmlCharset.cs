using System.Text;
using System.Text.RegularExpressions;

namespace Jiheng.Documents.Reading.Web;

/// <summary>The encoding that a page declares (网页声明的编码), where it is none that a text would be taken for anyway.</summary>
internal static partial class HtmlCharset
{
    /// <summary>Browsers look no further.</summary>
    private const int Head = 1024;

    /// <summary>The page in its declared encoding, or null when it declares none of these or does not keep to it.</summary>
    internal static string? Decode(ReadOnlySpan<byte> bytes)
    {
        var head = Encoding.Latin1.GetString(bytes[..Math.Min(Head, bytes.Length)]);
        if (Declared().Match(head) is not { Success: true } declared || declared.Groups["name"].Value.ToUpperInvariant() is not ("BIG5" or "BIG5-HKSCS" or "SHIFT_JIS" or "EUC-KR" or "WINDOWS-1252")) return null;
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        try
        {
            return Encoding.GetEncoding(declared.Groups["name"].Value.Replace("-HKSCS", "", StringComparison.OrdinalIgnoreCase), EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback).GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    [GeneratedRegex(@"<meta[^>]{0,200}charset\s*=\s*[""']?\s*(?<name>[\w-]{2,20})", RegexOptions.IgnoreCase)]
    private static partial Regex Declared();
}
