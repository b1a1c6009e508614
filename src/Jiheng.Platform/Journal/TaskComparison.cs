using Jiheng.Data.Reading;
using Jiheng.Platform.Handling;
using Jiheng.Platform.Storage;
using Jiheng.Workflow.Definitions;
using Jiheng.Workflow.Reading;
using Jiheng.Workflow.Running;
using Microsoft.EntityFrameworkCore;

namespace Jiheng.Platform.Journal;

/// <summary>
/// Holds what is to be done on every paper against what its events say (待办核对): tasks are not journaled, they follow from the
/// events, and those are. A task taken away would leave a paper lying; one put in would give it to somebody.
/// </summary>
internal static class TaskComparison
{
    internal static async Task RunAsync(JihengDb db, List<JournalFault> faults, CancellationToken cancel)
    {
        var workflows = new Dictionary<string, WorkflowDefinition?>(StringComparer.Ordinal);
        foreach (var text in await db.WorkflowTexts.AsNoTracking().ToListAsync(cancel)) workflows[text.Fingerprint] = WorkflowFile.Parse(text.Text, text.WorkflowId, new Diagnostics());
        var there = (await db.PaperTasks.AsNoTracking().ToListAsync(cancel)).ToLookup(static t => t.PaperId);
        var running = await db.HandledPapers.AsNoTracking().Where(p => p.Status == PaperStatus.Running).OrderBy(p => p.Id).Select(p => new { p.Id, p.Fingerprint }).ToListAsync(cancel);
        foreach (var part in running.Chunk(500))
        {
            var ids = part.Select(static p => p.Id).ToList();
            var events = (await db.PaperEvents.AsNoTracking().Where(e => ids.Contains(e.PaperId)).ToListAsync(cancel)).ToLookup(static e => e.PaperId);
            // What is wrong with the events themselves, the comparison of rows says.
            foreach (var paper in part.Where(p => workflows.GetValueOrDefault(p.Fingerprint) is not null && events.Contains(p.Id)))
                faults.AddRange(Of(paper.Id, [.. events[paper.Id].OrderBy(static e => e.Sequence)], workflows[paper.Fingerprint]!, there[paper.Id]));
        }

        var known = running.Select(static p => p.Id).ToHashSet();
        faults.AddRange(there.Where(t => !known.Contains(t.Key)).SelectMany(static t => t).Select(static t => Strange(t)));
    }

    private static List<JournalFault> Of(Guid paper, PaperEventRow[] events, WorkflowDefinition workflow, IEnumerable<PaperTaskRow> there)
    {
        if (Wanted(paper, events, workflow) is not { } wanted) return [new(0, $"PaperEventRow {paper} 的办理经过接不起来；有记录被绕过系统改动或删除。")];
        var faults = new List<JournalFault>();
        foreach (var row in there)
        {
            if (!wanted.Remove((row.Task, row.Person), out var task)) faults.Add(Strange(row));
            else if ((task.OrganisationId, task.Role) != (row.OrganisationId, row.Role))
                faults.Add(new(0, $"{Key(row)} 被绕过系统改动：办理记录为单位 {task.OrganisationId}、{task.Role}，现为单位 {row.OrganisationId}、{row.Role}。"));
        }

        faults.AddRange(wanted.Values.Select(static t => new JournalFault(0, $"{Key(t)} 已不在数据库中，办理记录说它还没有办；待办被绕过系统删除。")));
        return faults;
    }

    private static Dictionary<(string, string), PaperTaskRow>? Wanted(Guid paper, PaperEventRow[] events, WorkflowDefinition workflow)
    {
        try
        {
            return PendingTasks.Of(paper, PaperFold.Of([.. events.Select(static e => PaperJson.Read(e.Content))]), workflow).ToDictionary(static t => (t.Task, t.Person));
        }
        catch (Exception e) when (e is InvalidOperationException or KeyNotFoundException or System.Text.Json.JsonException or ArgumentException or FormatException)
        {
            return null;
        }
    }

    private static JournalFault Strange(PaperTaskRow row) => new(0, $"{Key(row)} 在数据库中，办理记录没有这项待办；待办被绕过系统添加。");

    private static string Key(PaperTaskRow row) => $"PaperTaskRow {row.PaperId},{row.Task},{row.Person}";
}
