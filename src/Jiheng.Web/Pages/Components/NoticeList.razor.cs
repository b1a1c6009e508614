using Microsoft.AspNetCore.Components;

namespace Jiheng.Web.Pages.Components;

/// <summary>Lines that somebody should know, with their days (提示列表).</summary>
public sealed partial class NoticeList : ComponentBase
{
    [Parameter, EditorRequired]
    public required IReadOnlyList<Notice> All { get; set; }

    [Parameter, EditorRequired]
    public string Empty { get; set; } = "";
}
