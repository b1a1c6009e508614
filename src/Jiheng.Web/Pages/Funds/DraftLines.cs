using Jiheng.Data.Reading;
using Jiheng.Domain.Allocation;
using Jiheng.Domain.Derivations;
using Jiheng.Domain.Quantities;
using Jiheng.Platform.Identity;
using Jiheng.Platform.Organisations;
using Jiheng.Platform.Storage;
using Jiheng.Web.Jobs.Handlers;
using Jiheng.Web.Jobs.Imports;
using Jiheng.Web.Pages.Components;
using Microsoft.EntityFrameworkCore;

namespace Jiheng.Web.Pages.Funds;

/// <summary>One line of an instrument that is being drawn up (拟下达明细), with how its amount came about.</summary>
public sealed record DraftLine(Guid UnitId, string Unit, decimal Amount, string Formula);

/// <summary>Reads who gets how much by an instrument that is being drawn up (拟下达明细识读): one amount, a pasted table, or a pool and shares.</summary>
internal static class DraftLines
{
    private const string Pasted = "粘贴区";

    internal static async Task<(IReadOnlyList<DraftLine> Lines, List<Finding> Problems)> ReceivedAsync(JihengDb db, IReadOnlyDictionary<string, string> given, Guid home, CancellationToken cancel)
    {
        var name = await db.Organisations.Where(o => o.Id == home).Select(o => o.ShortName).SingleAsync(cancel);
        if (!AmountField.TryRead(given["amount"], "金额", out var amount, out var problem)) return ([], [new(true, problem, "amount")]);
        return amount is { } value && value != 0m ? ([new(home, name, value, "")], []) : ([], [new(true, "请填写收到的金额（万元）。", "amount")]);
    }

    internal static async Task<(IReadOnlyList<DraftLine> Lines, List<Finding> Problems)> LinesAsync(JihengDb db, Access access, FormShelf shelf, IReadOnlyDictionary<string, string> given, Guid home, CancellationToken cancel)
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
        problems.AddRange(Twice(lines, byId));
        return (lines, problems);
    }

    // A unit and one below it: usually its line is the sum of theirs.
    private static IEnumerable<Finding> Twice(IReadOnlyList<DraftLine> lines, Dictionary<Guid, Organisation> units) =>
        from upper in lines
        let below = lines.Where(l => l.UnitId != upper.UnitId && units[l.UnitId].Path.StartsWith(units[upper.UnitId].Path, StringComparison.Ordinal)).ToList()
        where below.Count > 0
        select new Finding(false, $"{upper.Unit}和所属的{string.Join('、', below.Take(3).Select(static l => l.Unit))}{(below.Count > 3 ? $"等{below.Count}个单位" : "")}都列了金额，合计{QuantityFormat.Shortest(upper.Amount)}万元与{QuantityFormat.Shortest(below.Sum(static l => l.Amount))}万元；请核对是否重复下达。", "lines");

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
}
