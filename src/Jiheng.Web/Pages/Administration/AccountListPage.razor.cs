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

    /// <summary>The units with nobody above whom one sees: from these on the others are found.</summary>
    [Parameter]
    public IReadOnlyDictionary<Guid, string> Tops { get; set; } = new Dictionary<Guid, string>();

    [Parameter]
    public bool MayOpen { get; set; }
}
