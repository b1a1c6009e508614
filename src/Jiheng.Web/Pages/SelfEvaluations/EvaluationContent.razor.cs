using Jiheng.Domain.SelfEvaluation;
using Microsoft.AspNetCore.Components;

namespace Jiheng.Web.Pages.SelfEvaluations;

/// <summary>The form with its score, money and checks beside it (自评表内容): in the page, and again whenever somebody has typed.</summary>
public sealed partial class EvaluationContent : ComponentBase
{
    [Parameter, EditorRequired]
    public required EvaluationSheet Sheet { get; set; }

    private SelfEvaluationResult Result => Sheet.Figures.Result;
}
