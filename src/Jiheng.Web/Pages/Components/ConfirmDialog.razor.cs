using Microsoft.AspNetCore.Components;

namespace Jiheng.Web.Pages.Components;

/// <summary>A button whose deed cannot be undone: what will happen is said and asked before (确认对话框), with the reason where the journal is to keep one.</summary>
public sealed partial class ConfirmDialog : ComponentBase
{
    /// <summary>Its name on the page.</summary>
    [Parameter, EditorRequired]
    public string Id { get; set; } = "";

    /// <summary>What the button says, before and in the dialog.</summary>
    [Parameter, EditorRequired]
    public string Button { get; set; } = "";

    /// <summary>What the button says to whoever does not see what it stands beside.</summary>
    [Parameter]
    public string Label { get; set; } = "";

    [Parameter, EditorRequired]
    public string Title { get; set; } = "";

    /// <summary>What will happen.</summary>
    [Parameter, EditorRequired]
    public string Text { get; set; } = "";

    /// <summary>Method and address, as form[data-action] takes them.</summary>
    [Parameter, EditorRequired]
    public string Action { get; set; } = "";

    /// <summary>The version that was seen, where the address wants one.</summary>
    [Parameter]
    public int? Version { get; set; }

    /// <summary>The page that is opened afterwards, when not this one.</summary>
    [Parameter]
    public string? Then { get; set; }

    [Parameter]
    public bool WantsReason { get; set; }

    [Parameter]
    public bool IsSmall { get; set; }

    /// <summary>Further fields.</summary>
    [Parameter]
    public RenderFragment? ChildContent { get; set; }
}
