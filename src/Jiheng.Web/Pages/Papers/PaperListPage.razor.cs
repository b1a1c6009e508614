using Jiheng.Web.Pages.Components;
using Microsoft.AspNetCore.Components;

namespace Jiheng.Web.Pages.Papers;

/// <summary>All papers that somebody sees (办件清单页).</summary>
public sealed partial class PaperListPage : ComponentBase
{
    [Parameter, EditorRequired]
    public required Listing Listing { get; set; }
}
