using System.Globalization;
using Jiheng.Data.Reading;
using Jiheng.Domain.Allocation;
using Jiheng.Domain.Derivations;
using Jiheng.Domain.Quantities;
using Jiheng.Platform.Funds;
using Jiheng.Platform.Handling;
using Jiheng.Platform.Identity;
using Jiheng.Platform.Organisations;
using Jiheng.Platform.Storage;
using Jiheng.Web.Api.Funds;
using Jiheng.Web.Jobs.Handlers;
using Jiheng.Web.Jobs.Imports;
using Jiheng.Web.Pages.Components;
using Jiheng.Web.Pages.Shell;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Jiheng.Web.Pages.Funds;

/// <summary>One line of an instrument that is being drawn up (拟下达明细), with how its amount came about.</summary>
public sealed record DraftLine(Guid UnitId, string Unit, decimal Amount, string Formula);

/// <summary>
/// The page on which money from outside is entered, or money is issued to units below (登记、下达指标文): by amounts, or a pool by
/// shares of head counts. First everything is shown as it will be; it is final only when that was confirmed.
/// </summary>
internal static class NewInstrument
{
    private const string Pasted = "粘贴区";

    internal static RazorComponentResult<NewInstrumentPage> Show(HttpContext http, Workbench bench) => Page(bench, Values(http.Request.Query["kind"] == "outside" ? "outside" : "amounts", bench), [], []);

    internal static async Task<IResult> TakeAsync(HttpContext http, JihengDb db, Access access, PaperDesk desk, FormShelf shelf, Workbench bench, CancellationToken cancel)
    {
        if (bench.Year is not { } year || access.Home is not { } home) return Missing.Page();
        var given = Values("amounts", bench);
        foreach (var (name, value) in http.Request.HasFormContentType ? http.Request.Form : FormCollection.Empty)
            if (given.ContainsKey(name)) given[name] = value.ToString().Trim();
        var (lines, problems) = given["kind"] == "outside" ? await ReceivedAsync(db, given, home, cancel) : await LinesAsync(db, access, shelf, given, home, cancel);
        var heading = Heading(given, problems);
        if (problems.Count > 0 || given["confirmed"] != "true") return Page(bench, given, lines, problems);
        var draft = heading!.Draft(year.Id, given["kind"] == "outside" ? null : home, [.. lines.Select(static l => (l.UnitId, l.Amount))]);
        var refused = draft.IsGiven ? "" : draft.Refusal.Detail;
        if (draft.IsGiven)
        {
            var issued = await InstrumentCommands.IssueAsync(db, access, desk, draft.Value, cancel);
            if (issued.IsGiven) return Results.LocalRedirect($"/funds/instruments/{issued.Value.Id}");
            refused = issued.Refusal.Detail;
        }

        return Page(bench, given, lines, [new(true, refused)]);
    }

    private static Dictionary<string, string> Values(string kind, Workbench bench) => new(StringComparer.Ordinal)
    {
        ["kind"] = kind, ["number"] = "", ["title"] = "", ["date"] = bench.Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), ["issuer"] = "", ["recipient"] = "", ["source"] = nameof(FundsSource.Central), ["tagCode"] = "", ["tagName"] = "无标识",
        ["incomeCode"] = "1100249", ["expenditureCode"] = "2101202", ["batchKind"] = nameof(BatchKind.Issue), ["batch"] = "第一批", ["amount"] = "", ["pool"] = "", ["lines"] = "", ["confirmed"] = "",
    };

    private static InstrumentHeading? Heading(Dictionary<string, string> given, List<Finding> problems)
    {
        if (!DateOnly.TryParseExact(given["date"], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)) problems.Add(new(true, $"日期“{given["date"]}”应如 2024-03-01。", "date"));
        if (!Enum.TryParse<FundsSource>(given["source"], out var source) || !Enum.TryParse<BatchKind>(given["batchKind"], out var batchKind))
        {
            problems.Add(new(true, "资金来源和批次种类请从列表中选择。"));
            return null;
        }

        var heading = new InstrumentHeading(given["number"], given["title"], date, given["issuer"], given["recipient"], source, given["tagCode"], given["tagName"], given["incomeCode"], given["expenditureCode"], batchKind, given["batch"]);
        var draft = heading.Draft(Guid.Empty, null, []);
        if (!draft.IsGiven) problems.Add(new(true, draft.Refusal.Detail, "number"));
        return heading;
    }

    private static async Task<(IReadOnlyList<DraftLine> Lines, List<Finding> Problems)> ReceivedAsync(JihengDb db, Dictionary<string, string> given, Guid home, CancellationToken cancel)
    {
        var name = await db.Organisations.Where(o => o.Id == home).Select(o => o.ShortName).SingleAsync(cancel);
        if (!AmountField.TryRead(given["amount"], "金额", out var amount, out var problem)) return ([], [new(true, problem, "amount")]);
        return amount is { } value && value != 0m ? ([new(home, name, value, "")], []) : ([], [new(true, "请填写收到的金额（万元）。", "amount")]);
    }

    private static async Task<(IReadOnlyList<DraftLine> Lines, List<Finding> Problems)> LinesAsync(JihengDb db, Access access, FormShelf shelf, Dictionary<string, string> given, Guid home, CancellationToken cancel)
    {
        if (PastedTable.Of(PastedCells.Of(given["lines"])) is not { } table) return ([], [new(true, "请从 Excel 粘贴明细：一行表头（如 单位、金额），下面每个单位一行。", "lines")]);
        var path = await db.Organisations.Where(o => o.Id == home).Select(o => o.Path).SingleAsync(cancel);
        var units = await access.Whole(db.Organisations).AsNoTracking().Where(o => o.Kind == OrganisationKind.Place && o.ValidTo == null && o.Path.StartsWith(path) && o.Id != home).ToListAsync(cancel);
        var (diagnostics, names) = (new Diagnostics(), new UnitNames(units, shelf.Regions));
        var byId = units.ToDictionary(static u => u.Id);
        var (lines, refused) = given["kind"] == "shares"
            ? Shared(ShareImport.Read(Pasted, table.Lines, names, diagnostics), given["pool"])
            : ([.. ((FundsImport.Read(Pasted, table.Lines, names, diagnostics).Body as FundsBody)?.Lines ?? []).Select(l => new DraftLine(l.OrganisationId, byId[l.OrganisationId].ShortName, l.Amount, ""))], "");
        List<Finding> problems = [.. diagnostics.Items.Where(static d => d.Severity != Severity.Note).Select(d => new Finding(d.Severity == Severity.Error, table.Line(d).Message, "lines"))];
        if (refused.Length > 0) problems.Add(new(true, refused, "pool"));
        return (lines, problems);
    }

    // 按人数份额: the portions add up to the pool to the last 万元.
    private static (IReadOnlyList<DraftLine> Lines, string Refused) Shared(IReadOnlyList<(Organisation Unit, Share Share)> shares, string pool)
    {
        if (!AmountField.TryRead(pool, "总额", out var amount, out var problem) || amount is not { } total) return ([], problem.Length > 0 ? problem : "请填写待分配的总额（万元）。");
        if (shares.Count == 0) return ([], "");
        var heads = shares.Sum(static s => s.Share.Weight.Value);
        return LargestRemainder.Apportion(Derivation.Input("pool", "待分配资金", Quantity.Of(total, Units.WanYuan)), [.. shares.Select(static s => s.Share)]) switch
        {
            Apportionment.Complete c => ([.. c.Portions.Select((p, i) => new DraftLine(shares[i].Unit.Id, p.Name, p.Amount.Value, $"{QuantityFormat.Shortest(total)}×{QuantityFormat.Grouped(shares[i].Share.Weight.Value, 0)}÷{QuantityFormat.Grouped(heads, 0)}＝{QuantityFormat.Plain(total * shares[i].Share.Weight.Value / heads, 4)}"))], ""),
            Apportionment.Impossible no => ([], no.Message),
            var other => throw new InvalidOperationException($"{other} is no apportionment."),
        };
    }

    private static RazorComponentResult<NewInstrumentPage> Page(Workbench bench, Dictionary<string, string> given, IReadOnlyList<DraftLine> lines, IReadOnlyList<Finding> problems)
    {
        var listing = new ListTable<DraftLine>("draft-lines", "拟下达明细").Text("单位", static l => l.Unit).Text("算式", static l => l.Formula).Number("金额", "万元", 2, static l => l.Amount, sum: true).Of(lines);
        return PageAnswer.Of<NewInstrumentPage>(
            new { Given = (IReadOnlyDictionary<string, string>)given, Lines = listing, Problems = problems, MayConfirm = lines.Count > 0 && !problems.Any(static p => p.IsWrong), IsOpen = bench.Year is { IsClosed: false } },
            problems.Any(static p => p.IsWrong) ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK);
    }
}
