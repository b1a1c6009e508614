using Jiheng.Domain.Quantities;

namespace Jiheng.Domain.Scoring;

/// <summary>One condition of a rule (评分要点): its wording and the share of the weight that it carries, a bare ratio.</summary>
public sealed record Condition(string Text, decimal Share);

/// <summary>
/// Scores by conditions (按要点计分): each missing one loses its share, or all are required. Shares add up to one; the
/// last takes what rounding of thirds leaves.
/// </summary>
public sealed class ConditionsRule(string id, string citation, string text, IReadOnlyList<Condition> conditions, bool allRequired)
    : ScoringRule(id, citation, text)
{
    /// <summary>The conditions in order.</summary>
    public IReadOnlyList<Condition> Conditions { get; } = conditions;

    /// <inheritdoc/>
    public override Outcome<T> Score<T>(Indicator indicator, ScoreRounding rounding)
    {
        var given = indicator.Conditions;
        if (given.Count != Conditions.Count)
            return Outcome<T>.Unscored($"规则“{Id}”有{Conditions.Count}个评分要点，给出了{given.Count}个判断；请逐项填写 1（符合）或 0（不符合），用分号隔开。");
        var missing = Enumerable.Range(0, given.Count).Where(i => !given[i]).ToArray();
        var rate = Share<T>(given, missing.Length).Named(indicator.Key, ".completion", "符合要点比例", Units.Ratio, 4);
        var note = missing.Length == 0 ? "各评分要点均符合" : "不符合：" + string.Join("；", missing.Select(i => Conditions[i].Text));
        return Outcome<T>.Of(Finish(WeightOf<T>(indicator) * rate, indicator, rounding, note), rate, missing.Length == 0);
    }

    private T Share<T>(IReadOnlyList<bool> given, int missing)
        where T : struct, IFigure<T>
    {
        if (missing == 0) return T.Constant(1m, "全部要点", Units.Ratio);
        if (allRequired || missing == given.Count) return T.Constant(0m, allRequired ? "要点未全部符合" : "要点均不符合", Units.Ratio);
        var share = T.Constant(1m, "全部要点", Units.Ratio);
        for (var i = 0; i < given.Count; i++)
            if (!given[i]) share -= T.Constant(Conditions[i].Share, "缺：" + Conditions[i].Text, Units.Ratio);
        return share;
    }
}
