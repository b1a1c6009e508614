using Jiheng.Platform.SelfEvaluations;
using Jiheng.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Jiheng.ServerBench.Deadline;

/// <summary>
/// Holds the database against what the servers confirmed (核对): nothing confirmed is lost, nothing is there twice, and nothing is there
/// that was refused.
/// </summary>
internal static class DayCheck
{
    internal static async Task<List<string>> WrongAsync(DatabaseSettings settings, Nation nation, IReadOnlyList<DayLog> logs)
    {
        await using var db = JihengDb.Open(settings);
        var rows = (await db.Set<IndicatorRow>().AsNoTracking().ToListAsync()).ToDictionary(static r => (r.PaperId, r.Ordinal), static r => r.Actual);
        var versions = await db.SelfEvaluations.AsNoTracking().ToDictionaryAsync(static p => p.Id, static p => p.Version);
        var submissions = (await db.Submissions.AsNoTracking().GroupBy(s => s.PaperId).Select(g => new { g.Key, Times = g.Count() }).ToListAsync()).ToDictionary(static g => g.Key, static g => g.Times);
        var wrong = new List<string>();
        foreach (var paper in nation.Fillers.GroupBy(static f => f.Paper))
        {
            var saved = paper.Where(f => logs.Any(l => l.Saved.ContainsKey(f.Key))).ToList();
            foreach (var filler in paper)
            {
                foreach (var i in Visitor.OwnOf(filler.Seat))
                    if (rows[(paper.Key, i)] is var there && there != (saved.Contains(filler) ? Visitor.Typed(filler.County, i) : "0个")) wrong.Add($"县{filler.County} 指标{i}：{there}，{(saved.Contains(filler) ? "已确认保存" : "没有确认保存")}");
            }

            var (times, confirmed) = (submissions.GetValueOrDefault(paper.Key), logs.Any(l => l.HandedIn.ContainsKey(paper.Key)));
            // Each save is one version more, and so is the handing in: one that was done twice shows here.
            if (versions[paper.Key] != nation.FirstVersion + saved.Count + (confirmed ? 1 : 0)) wrong.Add($"县{paper.First().County} 版本{versions[paper.Key]}，确认保存{saved.Count}次");
            if (times != (confirmed ? 1 : 0)) wrong.Add($"县{paper.First().County} 提交{times}次，{(confirmed ? "已确认" : "没有确认")}");
        }

        return wrong;
    }
}
