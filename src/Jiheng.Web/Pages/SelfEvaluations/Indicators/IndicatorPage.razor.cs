using Microsoft.AspNetCore.Components;

namespace Jiheng.Web.Pages.SelfEvaluations.Indicators;

/// <summary>Which indicators a self-evaluation has, with how many points, scored by which rule (指标和分值页).</summary>
public sealed partial class IndicatorPage : ComponentBase
{
    [Parameter, EditorRequired]
    public string Title { get; set; } = "";

    [Parameter, EditorRequired]
    public required IndicatorSheet Sheet { get; set; }
}
