using Microsoft.AspNetCore.Components;

namespace Jiheng.Web.Pages.Targets;

/// <summary>The form with its checks beside it (绩效目标表内容): in the page, and again whenever somebody has typed.</summary>
public sealed partial class TargetContent : ComponentBase
{
    [Parameter, EditorRequired]
    public required TargetSheet Sheet { get; set; }
}
