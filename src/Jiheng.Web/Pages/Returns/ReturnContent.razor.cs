using Jiheng.Domain.Tracking;
using Microsoft.AspNetCore.Components;

namespace Jiheng.Web.Pages.Returns;

/// <summary>The grid with its totals and checks (跟踪反馈表内容): in the page, and again whenever somebody has typed.</summary>
public sealed partial class ReturnContent : ComponentBase
{
    [Parameter, EditorRequired]
    public required ReturnSheet Sheet { get; set; }

    private TrackingReturn Total => Sheet.Figures.Return;
}
