using Microsoft.AspNetCore.Components;

namespace Jiheng.Web.Pages.Shell;

/// <summary>The page for what somebody may not open (无权页).</summary>
public sealed partial class BarredPage : ComponentBase
{
    [Parameter, EditorRequired]
    public string Title { get; set; } = "";

    [Parameter, EditorRequired]
    public string Why { get; set; } = "";

    /// <summary>Whom to ask; empty where nobody can help.</summary>
    [Parameter, EditorRequired]
    public string Whom { get; set; } = "";
}
