using Microsoft.AspNetCore.Components;

namespace Jiheng.Web.Pages.Targets;

/// <summary>The split with its sums and checks (目标分解内容): in the page, and again whenever somebody has typed.</summary>
public sealed partial class SplitContent : ComponentBase
{
    [Parameter, EditorRequired]
    public required SplitSheet Sheet { get; set; }

    [Parameter, EditorRequired]
    public bool MayWrite { get; set; }
}
