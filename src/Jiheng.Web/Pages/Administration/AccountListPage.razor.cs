using Jiheng.Web.Pages.Components;
using Microsoft.AspNetCore.Components;

namespace Jiheng.Web.Pages.Administration;

/// <summary>The accounts within one's scope, and opening another (账号清单页).</summary>
public sealed partial class AccountListPage : ComponentBase
{
    [Parameter, EditorRequired]
    public required IReadOnlyList<Tab> Tabs { get; set; }

    [Parameter, EditorRequired]
    public required Listing Listing { get; set; }

    [Parameter]
    public IReadOnlyDictionary<Guid, string> Units { get; set; } = new Dictionary<Guid, string>();

    [Parameter]
    public bool MayOpen { get; set; }
}
