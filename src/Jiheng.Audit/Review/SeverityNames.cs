using Jiheng.Audit.Findings;

namespace Jiheng.Audit.Review;

/// <summary>The severities by their words (程度名称).</summary>
public static class SeverityNames
{
    /// <summary>矛盾, 可疑 or 提示.</summary>
    public static string Chinese(this Severity severity) => severity switch { Severity.Error => "矛盾", Severity.Warning => "可疑", _ => "提示" };

    /// <summary>error, warning or note.</summary>
    public static string Word(this Severity severity) => severity switch { Severity.Error => "error", Severity.Warning => "warning", _ => "note" };

    /// <summary>The severity of error, warning or note; null of any other word.</summary>
    public static Severity? Parse(string word) => word switch { "error" => Severity.Error, "warning" => Severity.Warning, "note" => Severity.Note, _ => null };
}
