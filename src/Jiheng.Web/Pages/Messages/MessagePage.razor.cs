using Jiheng.Web.Pages.Components;
using Microsoft.AspNetCore.Components;

namespace Jiheng.Web.Pages.Messages;

/// <summary>One's own messages, and where else they go (消息页).</summary>
public sealed partial class MessagePage : ComponentBase
{
    [Parameter, EditorRequired]
    public required Listing Listing { get; set; }

    [Parameter]
    public string Mail { get; set; } = "";

    [Parameter]
    public bool HasUnread { get; set; }
}
