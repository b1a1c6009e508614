using Microsoft.AspNetCore.Components;

namespace Jiheng.Web.Pages.Funds;

/// <summary>The table of an allocation with its checks (分配测算内容): in the page, and again whenever somebody has typed or pasted.</summary>
public sealed partial class AllocationContent : ComponentBase
{
    [Parameter, EditorRequired]
    public required AllocationSheet Sheet { get; set; }
}
