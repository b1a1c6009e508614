using Microsoft.AspNetCore.Components;

namespace Jiheng.Web.Pages.Deadlines;

/// <summary>Until when something is due, above the list of who has handed it in (期限栏).</summary>
public sealed partial class DeadlineBar : ComponentBase
{
    [Parameter, EditorRequired]
    public required DeadlineFacts Facts { get; set; }
}
