using Jiheng.Platform.Audits;
using Jiheng.Web.Pages.Components;
using Microsoft.AspNetCore.Components;

namespace Jiheng.Web.Pages.Audits;

/// <summary>A document beside what was found in it (审核文件页).</summary>
public sealed partial class AuditPage : ComponentBase
{
    [Parameter, EditorRequired]
    public required AuditedDocument Document { get; set; }

    /// <summary>The document with its marks, encoded by the audit; empty when the file is gone.</summary>
    [Parameter]
    public string Text { get; set; } = "";

    /// <summary>The numbers of the marks by the keys of their findings.</summary>
    [Parameter]
    public IReadOnlyDictionary<string, int> Numbers { get; set; } = new Dictionary<string, int>();

    [Parameter]
    public bool MayDecide { get; set; }

    [Parameter]
    public IReadOnlyDictionary<Guid, string> Staff { get; set; } = new Dictionary<Guid, string>();

    private List<AuditedFinding> Findings => [.. Document.Findings.OrderByDescending(static f => f.Stands).ThenBy(static f => f.Ordinal)];

    private IReadOnlyList<TallyPart> Counts =>
    [
        new("条发现", Document.Findings.Count(static f => f.Stands)),
        new("待认定", Document.Findings.Count(static f => f.Stands && f.State == FindingState.Open), "due"),
        new("属实待改", Document.Findings.Count(static f => f.Stands && f.State == FindingState.Accepted), "wrong"),
        new("不予采纳", Document.Findings.Count(static f => f.Stands && f.State == FindingState.Dismissed)),
        new("已改正", Document.Findings.Count(static f => !f.Stands), "done"),
    ];

    private int NumberOf(AuditedFinding finding) => Numbers.GetValueOrDefault(finding.Key, 1000 + finding.Ordinal);

    private static StateWord StateOf(AuditedFinding finding) => finding switch
    {
        { Stands: false } => StateWord.Done("已改正"),
        { State: FindingState.Accepted } => StateWord.Wrong("属实待改"),
        { State: FindingState.Dismissed } => StateWord.Plain("不予采纳"),
        _ => StateWord.Due("待认定"),
    };
}
