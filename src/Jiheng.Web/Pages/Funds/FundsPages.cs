using Jiheng.Domain.DirectFunds;
using Jiheng.Platform.Funds;
using Jiheng.Platform.Identity;
using Jiheng.Platform.Monitoring;
using Jiheng.Platform.Rules;
using Jiheng.Platform.Storage;
using Jiheng.Web.Api;
using Jiheng.Web.Pages.Components;
using Jiheng.Web.Pages.Shell;
using Microsoft.EntityFrameworkCore;

namespace Jiheng.Web.Pages.Funds;

/// <summary>The pages of money (资金页面): its tree, the instruments, the direct funds, and allocations.</summary>
internal static class FundsPages
{
    internal static void Map(RouteGroupBuilder pages)
    {
        pages.MapGet("/funds", ListAsync).WithName("funds.pages.list");
        pages.MapGet("/funds/direct", DirectAsync).WithName("funds.pages.direct");
        pages.MapGet("/funds/instruments/{id:guid}", InstrumentAsync).WithName("funds.pages.instrument");
        pages.MapGet("/funds/instruments/{id:guid}/{format}", InstrumentFiles.GetAsync).WithName("funds.pages.document");
        pages.MapGet("/funds/instruments/new", NewInstrument.ShowAsync).WithName("funds.pages.new");
        pages.MapPost("/funds/instruments", NewInstrument.TakeAsync).Writes("funds.pages.issue");
        pages.MapPost("/funds/allocations", AllocationPages.StartAsync).Writes("allocations.pages.start");
        pages.MapGet("/funds/allocations/{id:guid}", AllocationPages.FormAsync).WithName("allocations.pages.form");
        pages.MapPost("/funds/allocations/{id:guid}/live", AllocationPages.LiveAsync).WithName("allocations.pages.live");
        pages.MapPut("/funds/allocations/{id:guid}/fields", AllocationPages.FillAsync).Writes("allocations.pages.fill");
        pages.MapPost("/funds/allocations/{id:guid}/import", AllocationImport.ReadAsync).WithName("allocations.pages.import");
        pages.MapGet("/funds/allocations/{id:guid}/{format}", AllocationFiles.GetAsync).WithName("allocations.pages.document");
    }

    private static async Task<IResult> ListAsync(HttpContext http, string? money, JihengDb db, Access access, Rulebook rules, Workbench bench, CancellationToken cancel) => await ShowAsync(http, money, db, access, rules, bench, "", null, cancel);

    internal static async Task<IResult> ShowAsync(HttpContext http, string? money, JihengDb db, Access access, Rulebook rules, Workbench bench, string problem, IReadOnlyDictionary<string, string>? begun, CancellationToken cancel)
    {
        IReadOnlyList<MoneyKind> kinds = bench.Year is { } y ? await FundsRows.KindsAsync(db, access, y.Id, cancel) : [];
        var kind = kinds.FirstOrDefault(k => $"{k.Source}.{k.TagCode}" == money) ?? (kinds.Count > 0 ? kinds[0] : null);
        IReadOnlyList<MoneyLine> lines = [];
        if (kind is not null && await FundsRows.TopAsync(db, access, bench.Year!.Year, cancel) is { } top)
            lines = MoneyListing.Lines(await MoneyTrees.BelowAsync(db, bench.Year.Id, top.Id, kind.Source, kind.TagCode, cancel), await PaidAmounts.OfAsync(db, access, bench.Year.Id, kind.Source, kind.TagCode, cancel));
        var tree = MoneyListing.Tree(lines, $"{bench.Year?.Year}年{kind?.Name}");
        var instruments = MoneyListing.Instruments(bench.Year is { } i ? await FundsRows.InstrumentsAsync(db, access, i.Id, cancel) : []);
        var allocations = MoneyListing.Allocations(bench.Year is { } a ? await FundsRows.AllocationsAsync(db, access, a.Id, cancel) : []);
        foreach (var listing in new[] { tree, instruments, allocations })
            if (ListingBook.Asked(http, listing) is { } book) return book;
        var mayAllocate = bench.Year is { IsClosed: false } && bench.May("allocations.prepare") && access.Home is not null;
        return PageAnswer.Of<FundsPage>(
            new
            {
                Tree = tree, Places = (IReadOnlyList<TreePlace>)[.. lines.Select(static l => new TreePlace(l.Level, l.Node.Code))], Instruments = instruments, Allocations = allocations, Problem = problem, Begun = begun,
                Kinds = (IReadOnlyList<KeyValuePair<string, string>>)[.. kinds.Select(static k => KeyValuePair.Create($"{k.Source}.{k.TagCode}", k.Name))], Chosen = kind is null ? "" : $"{kind.Source}.{kind.TagCode}",
                Broken = lines.Count(static l => l.Broken.Length > 0), MayAllocate = mayAllocate,
                Standards = mayAllocate ? await StandardYears.OfAsync(db, rules, access, bench.Year!.Id, bench.Year.Year, cancel) : [],
            },
            problem.Length > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK);
    }

    private static async Task<IResult> DirectAsync(HttpContext http, JihengDb db, Access access, Rulebook rules, Workbench bench, CancellationToken cancel)
    {
        IReadOnlyList<DirectFundsLine> lines = bench.Year is { } year ? await DirectFunds.WaitingAsync(db, access, rules, year.Id, bench.Today, cancel) : [];
        var listing = new ListTable<DirectFundsLine>("direct-funds", $"{bench.Year?.Year}年待下达的直达资金")
            .Text("单位", static l => l.Unit)
            .Text("指标文", static l => l.Waiting.Receipt.Instrument)
            .Text("标识", static l => l.Tag)
            .Day("收文日期", static l => l.Waiting.Receipt.On)
            .Number("收到", "万元", 2, static l => l.Waiting.Receipt.Amount, sum: true)
            .Number("待下达", "万元", 2, static l => l.Waiting.Rest, sum: true)
            .Day("应于何日前下达", static l => l.Waiting.Due)
            .State("时限", static l => l.Waiting.DaysLeft < 0 ? StateWord.Wrong($"已超过{-l.Waiting.DaysLeft}天") : l.Waiting.DaysLeft == 0 ? StateWord.Due("今天到期") : StateWord.Due($"还剩{l.Waiting.DaysLeft}天"))
            .Of(lines);
        return ListingBook.Asked(http, listing) ?? PageAnswer.Of<DirectFundsPage>(new
        {
            Listing = listing,
            Counts = (IReadOnlyList<TallyPart>)(lines.Count == 0 ? [] : [new("待下达", lines.Count), new("已超期", lines.Count(static l => l.Waiting.DaysLeft < 0), "wrong"), new("7天内到期", lines.Count(static l => l.Waiting.DaysLeft is >= 0 and <= 7), "due")]),
        });
    }

    private static async Task<IResult> InstrumentAsync(Guid id, HttpContext http, JihengDb db, Access access, Workbench bench, CancellationToken cancel)
    {
        var units = access.Whole(db.Organisations);
        var found = await db.Instruments.AsNoTracking().Include(i => i.Entries.Where(e => units.Any(o => o.Id == e.ToId || o.Id == e.FromId))).SingleOrDefaultAsync(i => i.Id == id && i.Entries.Any(e => units.Any(o => o.Id == e.ToId || o.Id == e.FromId)), cancel);
        if (found is null) return Missing.Page();
        bench.OpenYearOf(found.YearId);
        var ids = found.Entries.Select(static e => e.ToId).ToList();
        var names = await db.Organisations.AsNoTracking().Where(o => ids.Contains(o.Id)).ToDictionaryAsync(o => o.Id, cancel);
        var listing = new ListTable<InstrumentEntry>("lines", $"{found.Number}明细")
            .Text("单位", e => names[e.ToId].ShortName).Text("区划代码", e => names[e.ToId].RegionCode)
            .Number("金额", "万元", 2, static e => e.Amount, sum: true)
            .State("", static e => e.Amount < 0m ? StateWord.Wrong("扣回") : StateWord.Plain("下达"))
            .Of(found.Entries.OrderBy(e => names[e.ToId].RegionCode, StringComparer.Ordinal));
        if (ListingBook.Asked(http, listing) is { } book) return book;
        var whole = await db.InstrumentEntries.CountAsync(e => e.InstrumentId == id, cancel);
        return PageAnswer.Of<InstrumentPage>(new
        {
            Listing = listing, Id = id, Title = found.Number.ToString(), Hidden = whole - found.Entries.Count,
            // What was allocated is printed with its allocation: the notice, the table, the targets.
            Allocation = await access.Seen(db.Allocations, db.Organisations).Where(a => a.InstrumentId == id).Select(static a => (Guid?)a.Id).FirstOrDefaultAsync(cancel),
            HasNotice = found.IssuerId is not null && whole == found.Entries.Count,
            Corrects = access.Home is { } home && bench.Year is { IsClosed: false } && bench.MayFor("funds.pages.issue", home) && await NewInstrument.CorrectedAsync(id, db, access, cancel) is not null ? id : (Guid?)null,
            Facts = (IReadOnlyDictionary<string, string>)new Dictionary<string, string>
            {
                ["标题"] = found.Title, ["日期"] = $"{found.Date:yyyy-MM-dd}", ["发文机关"] = found.Issuer, ["主送机关"] = found.Recipient, ["资金来源"] = MoneyListing.Words(found.Source),
                ["资金标识"] = new FundsTag(found.TagCode, found.TagName).ToString(), ["收入科目"] = found.IncomeCode, ["支出科目"] = found.ExpenditureCode, ["批次"] = $"{found.Batch}（{MoneyListing.Words(found.BatchKind)}）",
            },
        });
    }
}
