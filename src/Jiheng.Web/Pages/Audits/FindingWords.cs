using Jiheng.Audit.Findings;
using Jiheng.Audit.Review;
using Jiheng.Platform.Audits;
using Jiheng.Web.Pages.Components;

namespace Jiheng.Web.Pages.Audits;

/// <summary>How grave a finding is and what was decided about it, in words (发现用语).</summary>
internal static class FindingWords
{
    internal static StateWord SeverityOf(AuditedFinding finding) => SeverityNames.Parse(finding.Severity) switch
    {
        Severity.Error => StateWord.Wrong(Severity.Error.Chinese()),
        Severity.Warning => StateWord.Due(Severity.Warning.Chinese()) with { Icon = "alert-triangle" },
        _ => StateWord.Plain(Severity.Note.Chinese()),
    };

    internal static StateWord StateOf(AuditedFinding finding) => finding switch
    {
        { Stands: false } => StateWord.Done("已改正"),
        { State: FindingState.Accepted } => StateWord.Wrong("属实待改"),
        { State: FindingState.Dismissed } => StateWord.Plain("不予采纳"),
        _ => StateWord.Due("待认定"),
    };
}
