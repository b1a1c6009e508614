using System.Collections.Concurrent;
using Jiheng.Data.Reading;
using Jiheng.Platform.Storage;
using Jiheng.Workflow.Checking;
using Jiheng.Workflow.Deadlines;
using Jiheng.Workflow.Reading;
using Microsoft.EntityFrameworkCore;

namespace Jiheng.Platform.Handling;

/// <summary>The workflows that new papers start on, those that older papers run on, and the days worked (流程与工作日历).</summary>
public sealed class WorkflowShelf(WorkflowLibrary library, WorkCalendar calendar)
{
    private readonly ConcurrentDictionary<string, CheckedWorkflow> running = new(StringComparer.Ordinal);

    /// <summary>For new papers.</summary>
    public WorkflowLibrary Library => library;

    public WorkCalendar Calendar => calendar;

    /// <summary>Reads workflows/ and calendars/ of the program's folder.</summary>
    /// <exception cref="InvalidDataException">One of them is wrong; a workflow with a defect handles no paper.</exception>
    public static WorkflowShelf Read(string home)
    {
        var diagnostics = new Diagnostics();
        var shelf = new WorkflowShelf(WorkflowLibrary.Load(Path.Combine(home, "workflows"), diagnostics), HolidayFile.Load(Path.Combine(home, "calendars"), diagnostics));
        return diagnostics.HasErrors
            ? throw new InvalidDataException("办理流程或放假安排有误，服务没有启动：" + string.Join('；', diagnostics.Items.Where(static d => d.Severity == Severity.Error).Select(static d => d.Message)))
            : shelf;
    }

    /// <summary>The workflow of a paper, from the text that was kept when it started.</summary>
    public async Task<CheckedWorkflow> OfAsync(JihengDb db, string fingerprint, CancellationToken cancel)
    {
        if (running.TryGetValue(fingerprint, out var known)) return known;
        var kept = await db.WorkflowTexts.AsNoTracking().SingleAsync(t => t.Fingerprint == fingerprint, cancel);
        var diagnostics = new Diagnostics();
        var definition = WorkflowFile.Parse(kept.Text, $"{kept.WorkflowId}第{kept.Number}版", diagnostics);
        // It was read and checked when it was kept; only a program that has become stricter can refuse it now.
        var workflow = definition is null ? null : ModelCheck.Run(definition, diagnostics);
        return running[fingerprint] = workflow ?? throw new InvalidDataException(string.Join('；', diagnostics.Items.Select(static d => d.Message)));
    }

    /// <summary>Keeps the text of a workflow on which a paper starts; false when that version was kept with another text.</summary>
    internal static async Task<bool> KeepAsync(JihengDb db, CheckedWorkflow workflow, CancellationToken cancel)
    {
        var definition = workflow.Definition;
        var kept = await db.WorkflowTexts.AsNoTracking().SingleOrDefaultAsync(t => t.WorkflowId == definition.Id && t.Number == definition.Version, cancel);
        if (kept is not null) return kept.Fingerprint == definition.Fingerprint;
        db.Add(new WorkflowText { Fingerprint = definition.Fingerprint, WorkflowId = definition.Id, Number = definition.Version, Text = definition.Text });
        return true;
    }
}
