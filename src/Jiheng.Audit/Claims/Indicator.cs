using Jiheng.Audit.Figures;
using Jiheng.Audit.Findings;

namespace Jiheng.Audit.Claims;

/// <summary>An indicator row of a form (指标行), whatever layout it stands in.</summary>
/// <param name="Table">Where it stands.</param>
/// <param name="Row">Its row.</param>
/// <param name="NameCell">The cell with its name.</param>
public sealed record Indicator(TableView Table, int Row, Passage NameCell)
{
    /// <summary>Its name without code, bracketed unit and blanks: 参保人数.</summary>
    public string Name { get; } = IndicatorName.Plain(NameCell.Text);

    /// <summary>Its code, such as A11, or empty.</summary>
    public string Code { get; } = IndicatorName.Code(NameCell.Text);

    /// <summary>The level-2 class (二级指标) that it stands under, its own or the last above; empty where none is known.</summary>
    public string Class { get; init; } = "";

    /// <summary>The comparator of the target: ≥ ≤ = &gt; &lt;, or '\0'.</summary>
    public char Sign { get; init; }

    /// <summary>The target's cell.</summary>
    public Passage? TargetCell { get; init; }

    /// <summary>The target's figure, with the unit of its own column where there is one.</summary>
    public PrintedFigure? Target { get; init; }

    /// <summary>The actual value's cell.</summary>
    public Passage? ActualCell { get; init; }

    /// <summary>The actual value's figure.</summary>
    public PrintedFigure? Actual { get; init; }

    /// <summary>Points that it can earn.</summary>
    public PrintedFigure? Weight { get; init; }

    /// <summary>Points that it earned.</summary>
    public PrintedFigure? Score { get; init; }

    /// <summary>Reasons for the deviation.</summary>
    public Passage? Note { get; init; }

    /// <summary>True when the form has a column for reasons.</summary>
    public bool AsksReason { get; init; }

    /// <summary>The form's own rule text (评分规则) for this row.</summary>
    public Passage? Criterion { get; init; }

    /// <summary>The place of its name.</summary>
    public Location Place => NameCell.Locate(0, NameCell.Text.Length);

    /// <summary>True when the actual value meets the target; null when the two cannot be compared.</summary>
    public bool? IsMet => Target is not { } target || Actual is not { } actual || !target.Figure.SameKind(actual.Figure) ? null : Sign switch
    {
        '≥' or '=' or '\0' => actual.Figure.Amount >= target.Figure.Amount,
        '>' => actual.Figure.Amount > target.Figure.Amount,
        '≤' => actual.Figure.Amount <= target.Figure.Amount,
        '<' => actual.Figure.Amount < target.Figure.Amount,
        _ => null,
    };
}
