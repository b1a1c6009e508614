namespace Jiheng.Domain.Scoring;

/// <summary>
/// A scoring rule (评分规则): how an indicator's weight, target and actual value make its score. Rules are data: an
/// instance is read from a scheme file with its parameters and its citation.
/// </summary>
/// <param name="id">Stable id, unique within the scheme, e.g. proportional.</param>
/// <param name="citation">The document that prescribes it; “unverified” when none is known.</param>
/// <param name="text">The rule in words, as a report prints it.</param>
public abstract class ScoringRule(string id, string citation, string text)
{
    /// <summary>Stable id within the scheme.</summary>
    public string Id { get; } = id;

    /// <summary>The document that prescribes it.</summary>
    public string Citation { get; } = citation;

    /// <summary>The rule in words.</summary>
    public string Text { get; } = text;

    /// <summary>Scores one indicator.</summary>
    /// <typeparam name="T"><see cref="PlainFigure"/> for speed, <see cref="TracedFigure"/> for the derivation.</typeparam>
    /// <param name="indicator">Weight, target and actual value.</param>
    /// <param name="rounding">The scheme's rounding steps.</param>
    public abstract Outcome<T> Score<T>(Indicator indicator, ScoreRounding rounding)
        where T : struct, IFigure<T>;

    /// <summary>The indicator's weight as a figure.</summary>
    protected static T WeightOf<T>(Indicator indicator)
        where T : struct, IFigure<T> =>
        T.Input(indicator.Key, ".weight", "分值", new(indicator.Weight, Quantities.Units.Point, indicator.Weight.Scale), indicator.Origin);

    /// <summary>Rounds, names and cites a score.</summary>
    protected T Finish<T>(T score, Indicator indicator, ScoreRounding rounding, string note = "")
        where T : struct, IFigure<T> =>
        score.Round(rounding.Score).Named(indicator.Key, ".score", indicator.Level3, Quantities.Units.Point, rounding.Score.Decimals).Ruled(Id, Citation, note);
}
