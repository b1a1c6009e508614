using Jiheng.Web.Pages.Components;
using Microsoft.AspNetCore.Components;

namespace Jiheng.Web.Pages.Funds;

/// <summary>An instrument with the lines that somebody may see (指标文页).</summary>
public sealed partial class InstrumentPage : ComponentBase
{
    [Parameter, EditorRequired]
    public string Title { get; set; } = "";

    [Parameter, EditorRequired]
    public required IReadOnlyDictionary<string, string> Facts { get; set; }

    [Parameter, EditorRequired]
    public required Listing Listing { get; set; }
}
