using Jiheng.Data.Reading;
using Jiheng.Platform.Handling;
using Jiheng.Platform.Journal;
using Jiheng.Platform.Papers;
using Jiheng.Workflow.Definitions;
using Jiheng.Workflow.Reading;
using Jiheng.Workflow.Running;
using Microsoft.EntityFrameworkCore;

namespace Jiheng.Platform.Storage;

/// <summary>
/// Carries papers of the time before workflows over to the desk (旧材料移交): whoever had handed in or approved has done so for good,
/// with the figures that were shown then. The migration sets them aside; this is the rest of it.
/// </summary>
internal static class PapersBeforeDesk
{
    private const string Table = "papers_before_desk";

    internal static async Task CarryAsync(JihengDb db, CancellationToken cancel)
    {
        if (!await IsThereAsync(db, cancel)) return;
        db.Deed ??= new Deed(Actor.Command("migrate"), "migrate", Timestamp.Now(TimeProvider.System));
        await db.TransactAsync(
            async () =>
            {
                var papers = await db.Database.SqlQuery<PaperBeforeDesk>($"SELECT id AS \"Id\", kind AS \"Kind\", year_id AS \"YearId\", organisation_id AS \"OrganisationId\", month AS \"Month\", state AS \"State\", prepared_by_id AS \"PreparedById\" FROM papers_before_desk").ToListAsync(cancel);
                foreach (var group in papers.GroupBy(static p => p.Kind)) await CarryAsync(db, Workflow(group.Key), group, cancel);
                await db.SaveChangesAsync(cancel);
                return await Migrator.DropPapersBeforeDeskAsync(db, cancel);
            },
            static _ => true, cancel);
    }

    private static async Task CarryAsync(JihengDb db, WorkflowDefinition workflow, IEnumerable<PaperBeforeDesk> papers, CancellationToken cancel)
    {
        db.Add(new WorkflowText { Fingerprint = workflow.Fingerprint, WorkflowId = workflow.Id, Number = workflow.Version, Text = workflow.Text });
        var years = await db.ProgrammeYears.Select(y => new { y.Id, y.Year }).ToDictionaryAsync(y => y.Id, y => y.Year, cancel);
        foreach (var old in papers)
        {
            var id = old.Id.ToString();
            var history = await db.Journal.AsNoTracking().Where(e => e.EntityId == id && e.Entity == old.Entity).OrderBy(e => e.Sequence).ToListAsync(cancel);
            var handedIn = await db.Submissions.AsNoTracking().Where(s => s.PaperId == old.Id).OrderByDescending(s => s.Number).FirstOrDefaultAsync(cancel);
            var content = handedIn is null ? PaperContent.Read("{}").Snapshot : new Snapshot(handedIn.Snapshot, handedIn.FiguresHash);
            var events = new PaperHistory(old, workflow, history, handedIn, content.Hash, db.Deed!.At).Events();
            var state = PaperFold.Of(events);
            db.Add(new HandledPaper
            {
                Id = old.Id, Kind = old.PaperKind, YearId = old.YearId, WorkflowId = workflow.Id, Fingerprint = workflow.Fingerprint, OrganisationId = old.OrganisationId, PreparedById = old.PreparedById,
                Period = old.Period(years[old.YearId]), Title = old.Title(years[old.YearId]), Content = content.Text, Hash = content.Hash,
                Status = state.Status, Step = state.Step, Sequence = state.Sequence, IsHandedIn = state.Status != PaperStatus.Running || workflow[state.Step].Kind != StepKind.Prepare,
            });
            db.AddRange(events.Select((e, i) => PaperEventRow.Of(old.Id, i + 1, e)));
            await PendingTasks.ReplaceAsync(db, old.Id, state, workflow, cancel);
        }
    }

    private static async Task<bool> IsThereAsync(JihengDb db, CancellationToken cancel) => (await (db.Database.IsSqlite()
        ? db.Database.SqlQuery<int>($"SELECT COUNT(*) AS \"Value\" FROM sqlite_master WHERE type = 'table' AND name = {Table}")
        : db.Database.SqlQuery<int>($"SELECT COUNT(*)::int AS \"Value\" FROM information_schema.tables WHERE table_schema = current_schema() AND table_name = {Table}")).SingleAsync(cancel)) > 0;

    private static WorkflowDefinition Workflow(string kind)
    {
        var name = $"Jiheng.Platform.Storage.Carried.{(kind == nameof(PaperKind.SelfEvaluation) ? "self-evaluation" : "tracking-return")}.yaml";
        using var stream = typeof(PapersBeforeDesk).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"{name} is not embedded.");
        using var reader = new StreamReader(stream);
        return WorkflowFile.Parse(reader.ReadToEnd(), name, new Diagnostics()) ?? throw new InvalidOperationException($"{name} is wrong.");
    }
}
