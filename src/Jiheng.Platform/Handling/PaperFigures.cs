using Jiheng.Platform.Attachments;
using Jiheng.Platform.Funds;
using Jiheng.Platform.Organisations;
using Jiheng.Platform.Papers;
using Jiheng.Platform.Rules;
using Jiheng.Platform.SelfEvaluations;
using Jiheng.Platform.Storage;
using Jiheng.Platform.Targets;
using Jiheng.Platform.Tracking;
using Microsoft.EntityFrameworkCore;

namespace Jiheng.Platform.Handling;

/// <summary>What a paper says at this moment (件的数字): figures that rest on instruments and on papers below move without its being touched.</summary>
public sealed class PaperFigures(JihengDb db, Rulebook rules)
{
    private static readonly KeptQuery<Func<JihengDb, Guid, CancellationToken, Task<SelfEvaluationPaper>>> Evaluation = new(static () => EF.CompileAsyncQuery((JihengDb db, Guid id, CancellationToken _) =>
        db.SelfEvaluations.Include(p => p.Indicators).Single(p => p.Id == id)));

    /// <summary>The snapshot of a paper as its tables and everything below it are now.</summary>
    public async Task<Snapshot> OfAsync(HandledPaper paper, CancellationToken cancel)
    {
        Snapshot said = paper.Kind switch
        {
            PaperKind.MonthlyReturn => await OfAsync(await db.MonthlyReturns.Include(r => r.Rows).SingleAsync(r => r.Id == paper.Id, cancel), cancel),
            PaperKind.SelfEvaluation => await OfAsync(await Evaluation.In(db)(db, paper.Id, cancel), cancel),
            PaperKind.TargetTable => (await db.TargetTables.Include(t => t.Rows).SingleAsync(t => t.Id == paper.Id, cancel)).Snapshot(),
            PaperKind.Allocation => await OfAsync(await db.Allocations.Include(a => a.Places).SingleAsync(a => a.Id == paper.Id, cancel), cancel),
            _ => new(paper.Content, paper.Hash),
        };
        return await Evidence.WithAsync(said, db, paper.Id, cancel);
    }

    /// <summary>The snapshot of a paper whose rows are already read, or just being changed; the desk adds its files.</summary>
    public async Task<Snapshot> OfAsync(IPaper paper, CancellationToken cancel) => paper switch
    {
        MonthlyReturn given => (await ReturnFigures.OfAsync(db, given, cancel)).Snapshot(),
        SelfEvaluationPaper given => (await SelfEvaluationFigures.OfAsync(db, given, rules, cancel)).Snapshot(),
        TargetTablePaper given => given.Snapshot(),
        AllocationPaper given => (await AllocationFigures.OfAsync(db, given, cancel)).Snapshot(given),
        _ => throw new ArgumentException($"{paper.Kind} has no figures of its own.", nameof(paper)),
    };

    /// <summary>Why a paper cannot be handed in as it is: the scheme of its year was renewed, or its head counts cannot be right.</summary>
    internal async Task<Answers.Refusal?> OutdatedAsync(HandledPaper paper, CancellationToken cancel) => paper.Kind switch
    {
        PaperKind.SelfEvaluation => await YearRules.OutdatedAsync(db, (await db.SelfEvaluations.FindAsync([paper.Id], cancel))!, cancel),
        PaperKind.Allocation => (await AllocationFigures.OfAsync(db, await db.Allocations.Include(a => a.Places).SingleAsync(a => a.Id == paper.Id, cancel), cancel)).Wrong(),
        _ => null,
    };

    /// <summary>Where a paper differs from what the platform knows of it: not impossible, but to be explained.</summary>
    public async Task<IReadOnlyList<string>> RemarksAsync(HandledPaper paper, CancellationToken cancel) => paper.Kind == PaperKind.MonthlyReturn
        ? (await ReturnFigures.OfAsync(db, await db.MonthlyReturns.Include(r => r.Rows).SingleAsync(r => r.Id == paper.Id, cancel), cancel)).Remarks : [];

    /// <summary>Whether an allocation has still to be issued: its paper is not finished before.</summary>
    internal async Task<bool> AwaitsIssueAsync(HandledPaper paper, CancellationToken cancel) =>
        paper.Kind == PaperKind.Allocation && await db.Allocations.SingleAsync(a => a.Id == paper.Id, cancel) is { InstrumentId: null };

    /// <summary>Tells the table of a paper where its paper stands.</summary>
    internal async Task MirrorAsync(HandledPaper paper, CancellationToken cancel)
    {
        if (paper.Kind == PaperKind.TargetTable && await db.TargetTables.FindAsync([paper.Id], cancel) is { } table) table.IsFiled = paper.Status != Workflow.Running.PaperStatus.Running;
    }

    /// <summary>The units whose papers a roll-up waits for (应报单位): those directly below that received money or have begun a paper. Of a paper that adds nothing up it is not asked.</summary>
    internal async Task<IReadOnlyList<Guid>> ExpectedAsync(HandledPaper paper, CancellationToken cancel)
    {
        var year = paper.YearId!.Value;
        var of = await db.ProgrammeYears.Where(y => y.Id == year).Select(y => y.Year).SingleAsync(cancel);
        return await db.Organisations.InYear(of).Where(o => o.ParentId == paper.OrganisationId && o.Kind == Organisations.OrganisationKind.Place
            && (db.InstrumentEntries.Any(e => e.YearId == year && e.ToId == o.Id && e.FromId != null) || db.SelfEvaluations.Any(p => p.YearId == year && p.OrganisationId == o.Id))).Select(o => o.Id).ToListAsync(cancel);
    }
}
