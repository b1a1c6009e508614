using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Jiheng.Documents.Reports;

namespace Jiheng.Audit.Tests.SelfConsistency;

/// <summary>
/// A transfer's report over any distribution of its money among the prefectures: prose, tables and form are audited
/// without a complaint. The totals of every batch stay, because the instruments name them.
/// </summary>
public sealed class RandomTransfersTests
{
    private const int Columns = 8;
    private static readonly ShippedCase Shipped = new("xinjiang-2024");

    [Fact]
    public void Report_OfAnyDistribution_IsSilent() => Prop.ForAll(Arb.From(Gen.Choose(1, 1_000_000)), seed =>
    {
        var result = Shipped.With("funds.csv", lines => Distributed(lines, new Random(seed)));
        foreach (var document in CaseDocuments.Of(result, Shipped.Forms).SelectMany(Printed.Of)) Printed.AssertSilent(document);
    }).Holds(3);

    // Each batch is dealt anew: its amounts change places; what was spent is what arrived.
    private static IEnumerable<string> Distributed(IReadOnlyList<string> lines, Random random)
    {
        var places = lines.Where(IsPlace).Select(l => l.Split(',')).ToArray();
        for (var column = 1; column <= 5; column++)
        {
            var amounts = places.Select(p => p[column]).ToArray();
            random.Shuffle(amounts);
            for (var i = 0; i < amounts.Length; i++) places[i][column] = amounts[i];
        }

        decimal Amount(string[] place, int column) => decimal.Parse(place[column], CultureInfo.InvariantCulture);
        return lines.Where(l => !IsPlace(l)).Concat(places.Select(p =>
            string.Join(',', p.Take(6)) + FormattableString.Invariant($",{Amount(p, 1) + Amount(p, 3)},{Amount(p, 2) + Amount(p, 4) + Amount(p, 5):0.00}")));
    }

    private static bool IsPlace(string line) => line.Split(',') is { Length: Columns } cells && decimal.TryParse(cells[1], CultureInfo.InvariantCulture, out _);
}
