using Jiheng.Register.Results;

namespace Jiheng.Register.Standing;

/// <summary>Writes by how much the counts of each pooling area and scheme have changed (人次变动).</summary>
internal static class CountChanges
{
    private static readonly string[] Head = ["统筹区", "险种", "参保人次增减", "其中：重复增减", "其中：已死亡增减", "核减人次增减", "审定人数增减"];

    internal static void Write(TextWriter writer, Batch batch, PersonRows before, PersonRows after)
    {
        writer.Write(CsvText.Row(Head));
        var places = before.Totals.Figures.Keys.Concat(after.Totals.Figures.Keys).Where(static k => k.Kind == TotalKind.Reduction).Select(static k => (Area: k.First, Scheme: k.Second));
        foreach (var place in batch.Counts.Keys.Concat(places).Distinct().OrderBy(static p => p.Area, StringComparer.Ordinal).ThenBy(static p => p.Scheme, StringComparer.Ordinal))
        {
            var (rows, reduction) = (batch.Counts.GetValueOrDefault(place), Difference(TotalKind.Reduction));
            long[] differences = [rows, Difference(TotalKind.Duplicate), Difference(TotalKind.Deceased), reduction, rows - reduction];
            if (Array.Exists(differences, static d => d != 0)) writer.Write(CsvText.Row([place.Area, place.Scheme, .. differences.Select(AreaCounts.Difference)]));

            long Difference(TotalKind kind) => after.Totals.Of(kind, place.Area, place.Scheme) - before.Totals.Of(kind, place.Area, place.Scheme);
        }
    }
}
