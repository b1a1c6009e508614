using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Jiheng.Audit.Findings;
using Jiheng.Audit.Review;
using Jiheng.Documents.Reading;

namespace Jiheng.Audit.Output.Page;

/// <summary>
/// The document with its findings beside it as a web page (网页结果): self-contained, without scripts; its policy allows
/// the one style sheet that it carries and nothing else, whatever the document contains.
/// </summary>
public static class AuditHtml
{
    /// <summary>The whole page.</summary>
    public static string Of(ReviewedDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var findings = document.Open.Select(f => f.Finding).ToList();
        var html = new StringBuilder();
        Head(html, document);
        html.Append("<main class=\"paper\" aria-label=\"原文\">\n");
        new MarkedText(html, findings, document.Index).Write(document.Source);
        html.Append("</main>\n<aside aria-label=\"审核发现\">\n");
        FindingList.Write(html, document, findings);
        return html.Append("</aside>\n</body>\n</html>\n").ToString();
    }

    private static void Head(StringBuilder html, ReviewedDocument document)
    {
        var (name, audit) = (HtmlEscape.Of(System.IO.Path.GetFileName(document.Audit.Path)), document.Audit);
        var hash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(PageStyle.Text)));
        html.Append("<!doctype html>\n<html lang=\"zh-CN\">\n<head>\n<meta charset=\"utf-8\">\n");
        html.Append("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'sha256-").Append(hash).Append("'; base-uri 'none'; form-action 'none'\">\n");
        html.Append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>审核：").Append(name).Append("</title>\n");
        html.Append("<style>").Append(PageStyle.Text).Append("</style>\n</head>\n<body>\n<header>\n<h1>审核：").Append(name).Append("</h1>\n<p>");
        foreach (var severity in new[] { Severity.Error, Severity.Warning, Severity.Note })
            html.Append(CultureInfo.InvariantCulture, $"<span class=\"count {severity.Word()}\">{severity.Chinese()} {document.Count(severity)}</span> ");
        html.Append(CultureInfo.InvariantCulture, $"<span class=\"seen\">识别数字 {audit.Figures} 个，论断 {audit.Claims} 项，核对 {audit.Checked} 项</span></p>\n");
        foreach (var notice in document.Source.Notices) html.Append("<p class=\"notice\">注意：").Append(HtmlEscape.Of(notice)).Append("。</p>\n");
        html.Append("</header>\n");
    }
}
