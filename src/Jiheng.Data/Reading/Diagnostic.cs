using Jiheng.Domain.Derivations;

namespace Jiheng.Data.Reading;

/// <summary>
/// One thing wrong with the input (诊断): where it stands, what was given, what was expected, what to do about it.
/// </summary>
/// <param name="Severity">How much it matters.</param>
/// <param name="Place">File, 1-based line, and the column's heading or the YAML key.</param>
/// <param name="Given">What the file says; empty when something is missing.</param>
/// <param name="Expected">What it should say.</param>
/// <param name="Action">What the user is to do, or what was done for him.</param>
public sealed record Diagnostic(Severity Severity, Origin Place, string Given, string Expected, string Action)
{
    private const int LongestQuotation = 40;
    private readonly string? text;

    /// <summary>A finding that comes with its whole sentence, which says itself what was expected and what to do.</summary>
    public Diagnostic(Severity severity, Origin place, string text)
        : this(severity, place, "", "", "") => this.text = text;

    /// <summary>The Chinese word for the severity.</summary>
    public string SeverityText => Severity switch
    {
        Severity.Error => "错误",
        Severity.Warning => "警告",
        _ => "提示",
    };

    /// <summary>funds.csv 第3行“中央（万元）”：给出“12a3”，应为数字；请改为半角数字，如 1234.56</summary>
    public string Message => text is not null ? $"{Place}：{text}" :
        $"{Place}：{(Given.Length > 0 ? $"给出“{Shorten(Given)}”" : "未给出")}，应为{Expected}；{Action}";

    /// <summary>The severity and the message.</summary>
    public override string ToString() => $"{SeverityText} {Message}";

    private static string Shorten(string text) =>
        text.Length <= LongestQuotation ? text : string.Concat(text.AsSpan(0, LongestQuotation), "…");
}
