using Jiheng.Platform.Journal;
using Jiheng.Web.Pages.Components;
using Microsoft.AspNetCore.Components;

namespace Jiheng.Web.Pages.Administration;

/// <summary>The journal, searched and proved (日志页).</summary>
public sealed partial class JournalPage : ComponentBase
{
    [Parameter, EditorRequired]
    public required IReadOnlyList<Tab> Tabs { get; set; }

    [Parameter, EditorRequired]
    public required Listing Listing { get; set; }

    [Parameter]
    public string Search { get; set; } = "";

    [Parameter]
    public JournalReport? Report { get; set; }
}
