using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Jiheng.Register.Results;

namespace Jiheng.Register.Standing;

/// <summary>The totals of the standing register (在册合计), as they were with the options of a time: decisions, year, standards.</summary>
/// <param name="Options">A digest of those options; with others the totals are to be made anew from all findings.</param>
/// <param name="Figures">The totals.</param>
/// <param name="Unmet">Ids of decisions about rows that there are not.</param>
internal sealed record StandingTotals(string Options, ResultTotals Figures, IReadOnlyList<string> Unmet)
{
    internal static StandingTotals Unknown { get; } = new("", new(), []);

    /// <summary>The totals of all findings.</summary>
    internal static StandingTotals Of(ResultOptions options, ResultTotals figures) => new(DigestOf(options), figures, [.. options.Decisions.Unmet.Select(static d => d.RowId)]);

    internal bool AreOf(ResultOptions options) => Options == DigestOf(options);

    /// <summary>The totals when the rows of some persons have given way to others.</summary>
    internal StandingTotals Changed(PersonRows before, PersonRows after)
    {
        var figures = new ResultTotals();
        figures.Add(Figures);
        figures.Subtract(before.Totals);
        figures.Add(after.Totals);
        return this with { Figures = figures, Unmet = [.. Unmet.Union(before.DecidedIds).Except(after.DecidedIds).Order(StringComparer.Ordinal)] };
    }

    private static string DigestOf(ResultOptions options)
    {
        var text = new StringBuilder();
        text.AppendLine(CultureInfo.InvariantCulture, $"{options.CheckedYear} {options.Standards.Text}");
        foreach (var decision in options.Decisions.All) text.AppendLine(CultureInfo.InvariantCulture, $"{decision.RowId} {decision.Verdict}");
        return Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }
}
