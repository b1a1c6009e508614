using Jiheng.Platform.Answers;
using Jiheng.Platform.Handling;
using Jiheng.Platform.Identity;
using Jiheng.Platform.Storage;

namespace Jiheng.Platform.Funds;

/// <summary>Issues money (下达指标).</summary>
public static class InstrumentCommands
{
    /// <summary>Issues an instrument: it is final, and the accounts of all units concerned follow it.</summary>
    public static async Task<Answer<InstrumentPaper>> IssueAsync(JihengDb db, Access access, PaperDesk desk, InstrumentDraft draft, CancellationToken cancel)
    {
        if (await InstrumentChecks.RefusedAsync(db, access, draft, cancel) is { } refused) return refused;
        var paper = Paper(draft);
        await KeepAsync(db, paper, cancel);
        await desk.MoneyMovedAsync(draft.YearId, [.. draft.Lines.Select(static l => l.ToId).Distinct(), .. draft.IssuerId is { } from ? new[] { from } : []], $"{draft.Number}下达资金", db.Deed!.At, cancel);
        return paper;
    }

    // The database looks at the account after every line, in the order of their keys: what is taken back has to be there before it goes out again.
    private static async Task KeepAsync(JihengDb db, InstrumentPaper paper, CancellationToken cancel)
    {
        var issued = paper.Entries.Where(static e => e.Amount > 0).ToList();
        if (issued.Count < paper.Entries.Count) paper.Entries.RemoveAll(static e => e.Amount > 0);
        else issued.Clear();
        db.Add(paper);
        await db.SaveChangesAsync(cancel);
        if (issued.Count == 0) return;
        db.AddRange(issued);
        await db.SaveChangesAsync(cancel);
    }

    private static InstrumentPaper Paper(InstrumentDraft draft)
    {
        var id = Guid.CreateVersion7();
        return new InstrumentPaper
        {
            Id = id, YearId = draft.YearId, IssuerId = draft.IssuerId, Issuer = draft.Issuer, Recipient = draft.Recipient,
            Agency = draft.Number.Agency, NumberYear = draft.Number.Year, Serial = draft.Number.Serial, Title = draft.Title, Date = draft.Date,
            Source = draft.Source, TagCode = draft.Tag.Code, TagName = draft.Tag.Name, IncomeCode = draft.Codes.Income, ExpenditureCode = draft.Codes.Expenditure,
            BatchKind = draft.BatchKind, Batch = draft.Batch,
            Entries = [.. draft.Lines.Select(l => new InstrumentEntry { InstrumentId = id, ToId = l.ToId, FromId = draft.IssuerId, YearId = draft.YearId, Source = draft.Source, TagCode = draft.Tag.Code, Amount = l.Amount })],
        };
    }
}
