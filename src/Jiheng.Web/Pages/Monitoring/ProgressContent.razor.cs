using Microsoft.AspNetCore.Components;

namespace Jiheng.Web.Pages.Monitoring;

/// <summary>The indicators with their forecasts and checks (运行监控表内容): in the page, and again whenever somebody has typed.</summary>
public sealed partial class ProgressContent : ComponentBase
{
    [Parameter, EditorRequired]
    public required ProgressSheet Sheet { get; set; }
}
