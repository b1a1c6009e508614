using Jiheng.Domain.Targets;

namespace Jiheng.Documents.Recognition.Import;

/// <summary>Joins the target tables of one place (绩效目标表合并): central and local money may come in tables of their own.</summary>
internal static class TargetMerge
{
    internal static IReadOnlyList<TargetTable> Of(IEnumerable<TargetTable> tables) =>
        [.. tables.GroupBy(static t => t.RegionName).OrderBy(static g => g.Key.Length > 0).Select(static g => g.Aggregate(static (a, b) => a with
        {
            Central = a.Central ?? b.Central, Local = a.Local ?? b.Local, Other = a.Other ?? b.Other, Province = a.Province.Length > 0 ? a.Province : b.Province,
        }))];
}
