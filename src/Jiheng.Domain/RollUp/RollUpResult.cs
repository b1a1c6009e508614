using Jiheng.Domain.Derivations;

namespace Jiheng.Domain.RollUp;

/// <summary>
/// The outcome of a roll-up (汇总结果). Only a complete one has a total; whoever wants a figure has to say what happens
/// when places are missing.
/// </summary>
public abstract record RollUpResult
{
    private RollUpResult()
    {
    }

    /// <summary>The contribution of this roll-up to the level above; without a value unless complete.</summary>
    public abstract RollUpUnit AsUnit(string code, string name);

    /// <summary>All places reported (完整汇总).</summary>
    /// <param name="Figure">The combined value.</param>
    /// <param name="Value">What goes up as the value: the sum of the numerators, of value × weight, or the figure itself.</param>
    /// <param name="Base">What goes up as the base: the sum of the denominators or weights; null for the other methods.</param>
    public sealed record Complete(Derivation Figure, Derivation Value, Derivation? Base) : RollUpResult
    {
        /// <inheritdoc/>
        public override RollUpUnit AsUnit(string code, string name) => new(code, name, Value, Base);
    }

    /// <summary>Some places have not reported (不完整汇总): there is no total.</summary>
    /// <param name="Partial">The combined value of those that have, for information only; null when it has none.</param>
    /// <param name="Missing">The others.</param>
    /// <param name="Expected">How many places should have reported.</param>
    public sealed record Incomplete(Derivation? Partial, IReadOnlyList<MissingUnit> Missing, int Expected) : RollUpResult
    {
        private const int Shown = 10;

        /// <summary>Who is missing, in Chinese.</summary>
        public string Message =>
            $"应报{Expected}个单位，缺{Missing.Count}个：{string.Join("、", Missing.Take(Shown))}{(Missing.Count > Shown ? "等" : "")}；补齐后方可汇总。";

        /// <inheritdoc/>
        public override RollUpUnit AsUnit(string code, string name) => new(code, name, null);
    }

    /// <summary>The reported values cannot be combined (无法汇总).</summary>
    /// <param name="Message">Why, in Chinese.</param>
    public sealed record Impossible(string Message) : RollUpResult
    {
        /// <inheritdoc/>
        public override RollUpUnit AsUnit(string code, string name) => new(code, name, null);
    }
}
