namespace Jiheng.AuditBench;

/// <summary>A figure with the relations that it takes part in (有勾稽关系的数字).</summary>
internal sealed record TiedFigure(PrintedFigure Figure, bool InProse, List<Tie> Ties)
{
    private const int MostDraws = 100;

    /// <summary>The kind under which it is counted: that of the relation found first.</summary>
    internal string Kind => Ties.Find(t => t.MayChange(Figure))!.Kind;

    /// <summary>
    /// The figure with a slip that breaks at least one of its relations, and how many slips were drawn in vain: 367065 ÷ 432627
    /// is 84.85 % as well as 367065 ÷ 432620, so that whoever recalculates it finds nothing wrong.
    /// </summary>
    internal (string? Slip, int InVain) Slip(Random random)
    {
        for (var drawn = 0; drawn < MostDraws; drawn++)
        {
            var slip = Change.Slip(Figure, random);
            if (Ties.Exists(t => !t.HoldsWith(Figure, PrintedFigure.ValueOf(slip)))) return (slip, drawn);
        }

        return (null, MostDraws);
    }
}
