namespace Jiheng.Domain.Scoring;

/// <summary>What a rule says about one indicator (计分结果).</summary>
/// <typeparam name="T">Plain or traced figures.</typeparam>
public readonly struct Outcome<T>
    where T : struct, IFigure<T>
{
    private Outcome(T score, T completion, bool met, string problem)
    {
        Score = score;
        Completion = completion;
        Met = met;
        Problem = problem;
    }

    /// <summary>得分, in points; meaningless when <see cref="IsScored"/> is false.</summary>
    public T Score { get; }

    /// <summary>完成率, a bare ratio.</summary>
    public T Completion { get; }

    /// <summary>Whether the target is met.</summary>
    public bool Met { get; }

    /// <summary>Why no score could be given, in Chinese with what to do; empty when one was.</summary>
    public string Problem { get; }

    /// <summary>Whether there is a score.</summary>
    public bool IsScored => Problem.Length == 0;

    /// <summary>A score.</summary>
    public static Outcome<T> Of(T score, T completion, bool met) => new(score, completion, met, "");

    /// <summary>No score, because of <paramref name="problem"/>.</summary>
    public static Outcome<T> Unscored(string problem) => new(default, default, false, problem);
}
