using Jiheng.Domain.Derivations;
using Jiheng.Web.Pages.Components;
using Microsoft.AspNetCore.Components;

namespace Jiheng.Web.Pages.Funds;

/// <summary>A cell of an allocation (分配表单元格): a field, or a figure that can be asked about.</summary>
public sealed partial class AllocationCell : ComponentBase
{
    [Parameter, EditorRequired]
    public string Id { get; set; } = "";

    [Parameter, EditorRequired]
    public required Derivation Figure { get; set; }

    [Parameter]
    public FieldEditor? Editor { get; set; }

    /// <summary>What is wrong with what is typed into the field; empty for nothing.</summary>
    [Parameter]
    public string Problem { get; set; } = "";

    /// <summary>Whether the figure cannot be computed, because something that it is computed from cannot be read.</summary>
    [Parameter]
    public bool IsUnread { get; set; }
}
