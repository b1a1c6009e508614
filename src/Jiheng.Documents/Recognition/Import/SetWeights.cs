using Jiheng.Documents.Recognition.Forms;
using Jiheng.Documents.Recognition.Lexicon;
using Jiheng.Domain.Scoring;

namespace Jiheng.Documents.Recognition.Import;

/// <summary>
/// The weights that the indicators have already where a form goes to (已设分值). The transfer form prints none: what comes back as it
/// was printed keeps its own. Of several indicators with one name the first is the first.
/// </summary>
/// <param name="weights">Level-3 names with their weights, in the order of the form.</param>
public sealed class SetWeights(IEnumerable<(string Level3, decimal Weight)> weights)
{
    private readonly ILookup<string, decimal> known = weights.ToLookup(static w => Key(w.Level3), static w => w.Weight, StringComparer.Ordinal);

    /// <summary>Nothing is set.</summary>
    public static SetWeights None { get; } = new([]);

    /// <summary>The indicators with the weights that are set, and whether that is so for all of them.</summary>
    internal (IReadOnlyList<Indicator> Indicators, bool All) Of(IReadOnlyList<Indicator> indicators)
    {
        var found = new List<Indicator>();
        var all = true;
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var indicator in indicators)
        {
            var key = Key(indicator.Level3);
            var nth = seen.GetValueOrDefault(key);
            seen[key] = nth + 1;
            var isSet = nth < known[key].Count();
            found.Add(isSet ? indicator with { Weight = known[key].ElementAt(nth) } : indicator);
            all = all && isSet;
        }

        return (found, all);
    }

    private static string Key(string name) => LabelText.Normal(IndicatorNames.Own(name));
}
