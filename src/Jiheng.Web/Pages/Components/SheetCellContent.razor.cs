using Jiheng.Documents.Model;
using Microsoft.AspNetCore.Components;

namespace Jiheng.Web.Pages.Components;

/// <summary>What is in a cell of a form (表单单元格内容): editors, a figure that can be asked about, or text; and what the screen adds.</summary>
public sealed partial class SheetCellContent : ComponentBase
{
    [Parameter, EditorRequired]
    public required Cell Cell { get; set; }

    [Parameter, EditorRequired]
    public string Id { get; set; } = "";

    [Parameter]
    public IReadOnlyList<FieldEditor> Editors { get; set; } = [];

    [Parameter]
    public FieldNote? Note { get; set; }
}
