using Microsoft.AspNetCore.Components;

namespace Jiheng.Web.Pages.Components;

/// <summary>What is in a cell of a list (单元格内容).</summary>
public sealed partial class ListContent : ComponentBase
{
    [Parameter, EditorRequired]
    public required ListCell Cell { get; set; }
}
