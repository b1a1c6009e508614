using Jiheng.Documents.Model;
using Microsoft.AspNetCore.Components;

namespace Jiheng.Web.Pages.Components;

/// <summary>A cell of a form on the screen (表单单元格).</summary>
public sealed partial class SheetCell : ComponentBase
{
    [Parameter, EditorRequired]
    public required Cell Cell { get; set; }

    /// <summary>Its id, by its place; what a computation replaces.</summary>
    [Parameter, EditorRequired]
    public string Id { get; set; } = "";

    [Parameter]
    public IReadOnlyList<FieldEditor> Editors { get; set; } = [];

    [Parameter]
    public FieldNote? Note { get; set; }

    private string Class => (Cell.Align switch { CellAlign.Left => "left", CellAlign.Right => "right", _ => "centre" }) + (Cell.Red ? " negative" : "") + (Editors.Count > 0 ? " filled" : "");

    private static string? Span(int cells) => cells > 1 ? $"{cells}" : null;

    private RenderFragment Content => builder =>
    {
        builder.OpenComponent<SheetCellContent>(0);
        builder.AddComponentParameter(1, nameof(SheetCellContent.Cell), Cell);
        builder.AddComponentParameter(2, nameof(SheetCellContent.Id), Id);
        builder.AddComponentParameter(3, nameof(SheetCellContent.Editors), Editors);
        builder.AddComponentParameter(4, nameof(SheetCellContent.Note), Note);
        builder.CloseComponent();
    };
}
