using Jiheng.Platform.Journal;
using Jiheng.Web.Pages.Components;
using Microsoft.AspNetCore.Components;

namespace Jiheng.Web.Pages.Administration.Journal;

/// <summary>What was asked for, as the fields and links of the page say it (日志查找).</summary>
public sealed record JournalAsked(string Search, string From, string To, string Query);

/// <summary>The journal, searched and proved (日志页).</summary>
public sealed partial class JournalPage : ComponentBase
{
    [Parameter, EditorRequired]
    public required IReadOnlyList<Tab> Tabs { get; set; }

    [Parameter, EditorRequired]
    public required Listing Listing { get; set; }

    [Parameter, EditorRequired]
    public required JournalAsked Filter { get; set; }

    [Parameter]
    public JournalReport? Report { get; set; }
}
