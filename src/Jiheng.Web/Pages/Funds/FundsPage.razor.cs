using Jiheng.Web.Pages.Components;
using Jiheng.Web.Pages.Shell;
using Microsoft.AspNetCore.Components;

namespace Jiheng.Web.Pages.Funds;

/// <summary>The money of a year (资金页): its tree, allocations, instruments.</summary>
public sealed partial class FundsPage : ComponentBase
{
    [Inject]
    public required Workbench Workbench { get; set; }

    [Parameter, EditorRequired]
    public required Listing Tree { get; set; }

    [Parameter, EditorRequired]
    public required IReadOnlyList<TreePlace> Places { get; set; }

    [Parameter, EditorRequired]
    public required Listing Instruments { get; set; }

    [Parameter, EditorRequired]
    public required Listing Allocations { get; set; }

    /// <summary>The kinds of money there are, by what the address calls them.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<KeyValuePair<string, string>> Kinds { get; set; }

    [Parameter, EditorRequired]
    public string Chosen { get; set; } = "";

    [Parameter, EditorRequired]
    public int Broken { get; set; }

    [Parameter, EditorRequired]
    public bool MayAllocate { get; set; }

    /// <summary>The years by whose standard one can allocate, the latest first.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<int> Standards { get; set; }

    [Parameter, EditorRequired]
    public string Problem { get; set; } = "";

    /// <summary>What was typed for an allocation that was refused: it is there again, to be put right; null when nothing was.</summary>
    [Parameter]
    public IReadOnlyDictionary<string, string>? Begun { get; set; }

    private string Given(string field, string otherwise = "") => Begun is { } begun && begun.TryGetValue(field, out var text) ? text : otherwise;
}
