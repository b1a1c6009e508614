using Jiheng.Web.Pages.Components;
using Microsoft.AspNetCore.Components;

namespace Jiheng.Web.Pages.Administration.Units;

/// <summary>The units below one another (单位清单页).</summary>
public sealed partial class UnitListPage : ComponentBase
{
    [Parameter, EditorRequired]
    public IReadOnlyList<Tab> Tabs { get; set; } = [];

    [Parameter, EditorRequired]
    public required Listing Listing { get; set; }

    [Parameter, EditorRequired]
    public IReadOnlyList<TreePlace> Places { get; set; } = [];

    /// <summary>Whether he may take units over.</summary>
    [Parameter]
    public bool MayImport { get; set; }

    [Parameter]
    public IReadOnlyDictionary<string, string> Provinces { get; set; } = new Dictionary<string, string>();

    /// <summary>From which day units are proposed to exist.</summary>
    [Parameter]
    public DateOnly From { get; set; }
}
