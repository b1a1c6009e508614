using Microsoft.AspNetCore.Components;

namespace Jiheng.Web.Pages.SelfEvaluations.Indicators;

/// <summary>Which indicators a self-evaluation has, with how many points, scored by which rule (指标和分值页).</summary>
public sealed partial class IndicatorPage : ComponentBase
{
    [Parameter, EditorRequired]
    public string Title { get; set; } = "";

    [Parameter, EditorRequired]
    public required IndicatorSheet Sheet { get; set; }

    /// <summary>What the target table says that this form does not, as fields; empty when both say the same.</summary>
    [Parameter, EditorRequired]
    public string Offered { get; set; } = "";
}
