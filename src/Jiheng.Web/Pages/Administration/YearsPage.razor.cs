using Jiheng.Platform.Programmes;
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

    /// <summary>All years, for whoever closes and opens them.</summary>
    [Parameter]
    public IReadOnlyList<YearLine> Years { get; set; } = [];

    [Parameter]
    public IReadOnlyList<Programme> Programmes { get; set; } = [];

    [Parameter]
    public bool IsAdministrator { get; set; }
}
