using Jiheng.Web.Pages.Components;
using Jiheng.Web.Pages.Papers.Background;
using Microsoft.AspNetCore.Components;

namespace Jiheng.Web.Pages.Returns;

/// <summary>A monthly return, filled in like a sheet of Excel (跟踪反馈表页).</summary>
public sealed partial class ReturnPage : ComponentBase
{
    [Parameter, EditorRequired]
    public Guid Id { get; set; }

    [Parameter, EditorRequired]
    public string Title { get; set; } = "";

    [Parameter, EditorRequired]
    public int Version { get; set; }

    [Parameter, EditorRequired]
    public required ReturnSheet Sheet { get; set; }

    [Parameter, EditorRequired]
    public required Handling Handling { get; set; }

    [Parameter, EditorRequired]
    public required PaperBackground Background { get; set; }
}
