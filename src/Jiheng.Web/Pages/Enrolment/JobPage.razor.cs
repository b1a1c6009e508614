using Jiheng.Platform.Jobs;
using Jiheng.Web.Pages.Components;
using Microsoft.AspNetCore.Components;

namespace Jiheng.Web.Pages.Enrolment;

/// <summary>A job, how far it is, and what came of it (任务页).</summary>
public sealed partial class JobPage : ComponentBase
{
    [Parameter, EditorRequired]
    public required Job Job { get; set; }

    [Parameter]
    public IReadOnlyList<StoredFile> Files { get; set; } = [];

    [Parameter]
    public IReadOnlyList<JobFact> Facts { get; set; } = [];

    /// <summary>What somebody is to look at besides.</summary>
    [Parameter]
    public IReadOnlyList<string> Remarks { get; set; } = [];

    /// <summary>The counts by area, of a register check.</summary>
    [Parameter]
    public Listing? Areas { get; set; }

    /// <summary>Where one goes on.</summary>
    [Parameter]
    public IReadOnlyList<Notice> Links { get; set; } = [];
}
