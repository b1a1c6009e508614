using Microsoft.AspNetCore.Components;

namespace Jiheng.Web.Pages.SelfEvaluations.Indicators;

/// <summary>The grid of indicators with its sums and checks (指标设置内容): in the page, and again whenever somebody has typed.</summary>
public sealed partial class IndicatorContent : ComponentBase
{
    [Parameter, EditorRequired]
    public required IndicatorSheet Sheet { get; set; }
}
