using Jiheng.Web.Pages.Components;
using Microsoft.AspNetCore.Components;

namespace Jiheng.Web.Pages.Administration;

/// <summary>Programmes and years (项目年度页).</summary>
public sealed partial class YearsPage : ComponentBase
{
    [Parameter, EditorRequired]
    public required IReadOnlyList<Tab> Tabs { get; set; }

    [Parameter, EditorRequired]
    public required Listing Listing { get; set; }

    [Parameter]
    public IReadOnlyDictionary<Guid, string> Programmes { get; set; } = new Dictionary<Guid, string>();

    [Parameter]
    public bool IsAdministrator { get; set; }
}
