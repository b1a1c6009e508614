using Jiheng.Web.Pages.Components;
using Microsoft.AspNetCore.Components;

namespace Jiheng.Web.Pages.Funds;

/// <summary>The board of direct funds (直达资金页).</summary>
public sealed partial class DirectFundsPage : ComponentBase
{
    [Parameter, EditorRequired]
    public required Listing Listing { get; set; }

    [Parameter, EditorRequired]
    public required IReadOnlyList<TallyPart> Counts { get; set; }
}
