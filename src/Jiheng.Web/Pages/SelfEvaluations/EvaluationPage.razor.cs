using Jiheng.Web.Pages.Components;
using Jiheng.Web.Pages.Papers.Background;
using Microsoft.AspNetCore.Components;

namespace Jiheng.Web.Pages.SelfEvaluations;

/// <summary>A self-evaluation, filled in on the form as it prints (自评表).</summary>
public sealed partial class EvaluationPage : ComponentBase
{
    [Parameter, EditorRequired]
    public Guid Id { get; set; }

    [Parameter, EditorRequired]
    public string Title { get; set; } = "";

    [Parameter, EditorRequired]
    public int Version { get; set; }

    [Parameter, EditorRequired]
    public required EvaluationSheet Sheet { get; set; }

    [Parameter, EditorRequired]
    public required Handling Handling { get; set; }

    [Parameter, EditorRequired]
    public required PaperBackground Background { get; set; }

    /// <summary>Whether its document can be audited by this person.</summary>
    [Parameter]
    public bool MayAudit { get; set; }

    /// <summary>The paper by which the result is published; null when nobody has begun it.</summary>
    [Parameter]
    public Guid? Disclosure { get; set; }

    [Parameter]
    public bool MayDisclose { get; set; }
}
