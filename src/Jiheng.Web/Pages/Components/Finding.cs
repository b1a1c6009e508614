using Jiheng.Domain.SelfEvaluation;

namespace Jiheng.Web.Pages.Components;

/// <summary>Something that is wanting on a page (检查结果), with the field to which a click leads.</summary>
/// <param name="IsWrong">Wrong, or to be looked at.</param>
/// <param name="Message">What to do, in Chinese.</param>
/// <param name="Field">Id of the field; empty when it is nowhere in particular.</param>
public sealed record Finding(bool IsWrong, string Message, string Field = "")
{
    public static Finding Of(EvaluationIssue issue, string field) => new(issue.Severity == IssueSeverity.Error, issue.Message, field);
}
