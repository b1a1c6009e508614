using Jiheng.Platform.SelfEvaluations;

namespace Jiheng.Web.Pages.SelfEvaluations.Indicators;

/// <summary>
/// What was answered of indicators whose rows are set anew (原有填报内容): it goes with the indicator, wherever its row stands now; with
/// the row only where the indicator there was given another name.
/// </summary>
internal sealed class KeptAnswers(IEnumerable<IndicatorRow> stored, IEnumerable<string> names)
{
    private readonly IReadOnlyList<IndicatorRow> rows = [.. stored.OrderBy(static i => i.Ordinal)];
    private readonly HashSet<string> present = names.ToHashSet(StringComparer.Ordinal);
    private readonly HashSet<IndicatorRow> taken = new(ReferenceEqualityComparer.Instance);

    /// <summary>What was stored of the indicator of this row; null for one that is new.</summary>
    internal IndicatorRow? Of(int number, string level3)
    {
        var found = rows.FirstOrDefault(r => r.Level3 == level3 && !taken.Contains(r))
            ?? (number <= rows.Count && rows[number - 1] is var there && !present.Contains(there.Level3) && !taken.Contains(there) ? there : null);
        if (found is not null) taken.Add(found);
        return found;
    }
}
