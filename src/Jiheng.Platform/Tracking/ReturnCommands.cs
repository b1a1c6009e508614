using Jiheng.Domain.Quantities;
using Jiheng.Platform.Answers;
using Jiheng.Platform.Handling;
using Jiheng.Platform.Identity;
using Jiheng.Platform.Organisations;
using Jiheng.Platform.Papers;
using Jiheng.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Jiheng.Platform.Tracking;

/// <summary>Writes monthly returns (填报跟踪反馈).</summary>
public static class ReturnCommands
{
    /// <summary>The most rows of one return: ten times what any unit has had.</summary>
    public const int MostRows = 5000;

    private const string WorkflowId = "tracking-return";

    /// <summary>Opens the return of a month, one row for each instrument received by its end, the amounts filled in.</summary>
    public static async Task<Answer<MonthlyReturn>> StartAsync(JihengDb db, Access access, PaperDesk desk, PaperFigures figures, Guid yearId, int month, CancellationToken cancel)
    {
        if (access.Home is not { } home) return new Refusal(Problems.Forbidden, "跟踪反馈表由填报单位编制。");
        if (month is < 1 or > 12) return new Refusal(Problems.Invalid, $"月份“{month}”应为1至12。");
        if (await db.ProgrammeYears.AsNoTracking().SingleOrDefaultAsync(y => y.Id == yearId, cancel) is not { } year) return new Refusal(Problems.NotFound, "没有这个项目年度。");
        if (await YearTree.AbsentAsync(db, home, year, cancel) is { } absent) return absent;
        if (await db.MonthlyReturns.AnyAsync(r => r.YearId == yearId && r.OrganisationId == home && r.Month == month, cancel)) return new Refusal(Problems.Exists, $"{month}月的跟踪反馈表已经建立；请打开后修改。");
        var end = new DateOnly(year.Year, month, DateTime.DaysInMonth(year.Year, month));
        var received = await (from e in db.InstrumentEntries
                              join i in db.Instruments on e.InstrumentId equals i.Id
                              where e.YearId == yearId && e.ToId == home && i.Date <= end
                              orderby i.Date, i.Id
                              select new { Instrument = i, e.Amount }).AsNoTracking().ToListAsync(cancel);
        var programme = await db.Programmes.AsNoTracking().SingleAsync(p => p.Id == year.ProgrammeId, cancel);
        var paper = new MonthlyReturn { Id = Guid.CreateVersion7(), YearId = yearId, OrganisationId = home, Month = month, PreparedById = access.Who.AccountId };
        paper.Rows.AddRange(received.Select((r, n) => new ReturnRow
        {
            ReturnId = paper.Id, Ordinal = n + 1, Instrument = r.Instrument.Number.ToString(), Project = programme.Name,
            Nature = r.Instrument.TagCode.Length > 0 ? $"{r.Instrument.TagCode} {r.Instrument.TagName}" : r.Instrument.TagName, Received = r.Amount,
        }));
        var opened = await desk.OpenAsync(access, new(paper.Id, PaperKind.MonthlyReturn, yearId, WorkflowId, $"{year.Year}-{month:00}", $"{year.Year}年{month}月跟踪反馈表"), await figures.OfAsync(paper, cancel), db.Deed!.At, cancel);
        if (!opened.IsGiven) return opened.Refusal;
        db.Add(paper);
        await db.SaveChangesAsync(cancel);
        return paper;
    }

    /// <summary>Replaces the rows; rows may be added, columns not (新财预〔2016〕113号).</summary>
    public static async Task<Answer<MonthlyReturn>> FillAsync(JihengDb db, Access access, PaperDesk desk, PaperOnDesk at, PaperFigures figures, MonthlyReturn paper, IReadOnlyList<ReturnRow> rows, CancellationToken cancel)
    {
        if (rows.Count > MostRows) return new Refusal(Problems.Invalid, $"跟踪反馈表给出{rows.Count}行，最多{MostRows}行；请把同一文号的各行合并后再填。");
        var wrong = rows.SelectMany(static r => new[] { r.Received, r.Issued, r.Paid }.OfType<decimal>().Where(static a => !ExactDecimal.Holds(a)).Select(a => $"第{r.Ordinal}行的金额{a}超出存储范围。"))
            .Concat(rows.SelectMany(static r => Negative(r).Select(n => $"第{r.Ordinal}行{n.Message}"))).ToList();
        if (wrong.Count > 0) return new Refusal(Problems.Invalid, string.Concat(wrong), new Dictionary<string, object?> { ["errors"] = wrong });
        paper.PreparedById = access.Who.AccountId;
        Rows.Replace(paper.Rows, rows, static r => r.Ordinal, db);
        var revised = await desk.ReviseAsync(at, access, await figures.OfAsync(paper, cancel), db.Deed!.At, cancel);
        return revised.Then(_ => paper);
    }

    /// <summary>What cannot be below zero: nothing is paid out negatively, and issued below zero is only what was taken back (扣回) of money that itself was taken back.</summary>
    public static IEnumerable<(bool IsPaid, string Message)> Negative(ReturnRow row)
    {
        if (row.Paid < 0) yield return (true, $"支出{QuantityFormat.Shortest(row.Paid.Value)}万元；支出数不能为负，退回的支出请从累计数中减去。");
        if (row.Issued < 0 && row.Received is not < 0) yield return (false, $"分解下达{QuantityFormat.Shortest(row.Issued.Value)}万元；收到数为负（扣回）的文号，下达数才能为负。");
    }
}
