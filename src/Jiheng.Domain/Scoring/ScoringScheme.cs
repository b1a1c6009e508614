namespace Jiheng.Domain.Scoring;

/// <summary>
/// A scoring scheme (评分方案): which rule scores which indicator, how figures are rounded, how the total is capped and
/// graded, which deviations need a reason. Read from schemes/*.yaml; immutable.
/// </summary>
public sealed class ScoringScheme
{
    /// <summary>Stable id, e.g. project-national.</summary>
    public required string Id { get; init; }

    /// <summary>Further names by which a user may call it, e.g. strict.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>Chinese name.</summary>
    public required string Name { get; init; }

    /// <summary>The document that prescribes it.</summary>
    public required string Citation { get; init; }

    /// <summary>Points for budget execution (预算执行率), 0 when the form has none.</summary>
    public decimal ExecutionWeight { get; init; } = 10m;

    /// <summary>Points by level-1 indicator, as declared; empty = not fixed. Checked against the form.</summary>
    public IReadOnlyDictionary<string, decimal> Weights { get; init; } = new Dictionary<string, decimal>();

    /// <summary>Rounding steps.</summary>
    public required ScoreRounding Rounding { get; init; }

    /// <summary>Rules by id.</summary>
    public required IReadOnlyDictionary<string, ScoringRule> Rules { get; init; }

    /// <summary>Default rule by kind of target.</summary>
    public required IReadOnlyDictionary<TargetKind, ScoringRule> Defaults { get; init; }

    /// <summary>Grades, best first.</summary>
    public IReadOnlyList<Grade> Grades { get; init; } = [];

    /// <summary>Caps on the total, lowest rate first; empty = none.</summary>
    public IReadOnlyList<TotalCap> Caps { get; init; } = [];

    /// <summary>Which deviations need a reason.</summary>
    public ReasonPolicy Reasons { get; init; } = new(true, null);

    /// <summary>
    /// This scheme for a form that was made for another one (换用方案): the form keeps its points for execution and for
    /// its classes, and rules by conditions stay, since no other scheme knows the conditions.
    /// </summary>
    public ScoringScheme OnFormOf(ScoringScheme own)
    {
        var rules = new Dictionary<string, ScoringRule>(own.Rules.Where(static r => r.Value is ConditionsRule));
        foreach (var (id, rule) in Rules) rules[id] = rule;
        return new()
        {
            Id = Id, Aliases = Aliases, Name = Name, Citation = Citation, ExecutionWeight = own.ExecutionWeight, Weights = own.Weights,
            Rounding = Rounding, Rules = rules, Defaults = Defaults, Grades = Grades, Caps = Caps, Reasons = Reasons,
        };
    }

    /// <summary>The rule for <paramref name="indicator"/>, or null when it names one that the scheme does not have.</summary>
    public ScoringRule? RuleFor(Indicator indicator)
    {
        if (indicator.RuleId.Length > 0) return Rules.GetValueOrDefault(indicator.RuleId);
        return Defaults.GetValueOrDefault(TargetKinds.KindOf(indicator.Target));
    }

    /// <summary>Scores one indicator.</summary>
    public Outcome<T> Score<T>(Indicator indicator)
        where T : struct, IFigure<T> => RuleFor(indicator) is { } rule
            ? rule.Score<T>(indicator, Rounding)
            : Outcome<T>.Unscored($"评分方案“{Name}”没有规则“{indicator.RuleId}”；可用的规则：{string.Join("、", Rules.Keys)}。");

    /// <summary>The grade of a total, empty when the scheme grades nothing.</summary>
    public string GradeOf(decimal total) => Grades.FirstOrDefault(g => total >= g.From)?.Name ?? "";
}
