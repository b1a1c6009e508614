using Jiheng.Register.Results;

namespace Jiheng.Register.Standing;

/// <summary>Writes by how much the counts of each pooling area and scheme have changed (人次变动).</summary>
internal static class CountChanges
{
    private static readonly string[] Head = ["统筹区", "险种", "参保人次增减", "其中：重复增减", "其中：已死亡增减", "核减人次增减", "审定人数增减"];

    internal static void Write(TextWriter writer, Batch batch, Reduction before, Reduction after)
    {
        writer.Write(CsvText.Row(Head));
        foreach (var place in batch.Counts.Keys.Concat(before.Places).Concat(after.Places).Distinct().OrderBy(static p => p.Area, StringComparer.Ordinal).ThenBy(static p => p.Scheme, StringComparer.Ordinal))
        {
            var rows = batch.Counts.GetValueOrDefault(place);
            var (surplus, dead) = (Difference(ReductionCause.Duplicate), Difference(ReductionCause.Deceased));
            var reduction = after.Of(place) - before.Of(place);
            if (rows == 0 && surplus == 0 && dead == 0 && reduction == 0) continue;
            writer.Write(CsvText.Row([place.Area, place.Scheme, .. ((long[])[rows, surplus, dead, reduction, rows - reduction]).Select(AreaCounts.Difference)]));

            long Difference(ReductionCause cause) => after.Of(place, cause) - before.Of(place, cause);
        }
    }
}
