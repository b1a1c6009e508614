using Jiheng.Domain.Allocation;
using Jiheng.Domain.Derivations;
using Jiheng.Domain.Quantities;
using Jiheng.Platform.Answers;
using Jiheng.Platform.Identity;
using Jiheng.Platform.Organisations;
using Jiheng.Platform.Programmes;
using Jiheng.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Jiheng.Platform.Funds;

/// <summary>What stands against issuing an instrument (下达核对), before anything is written: the same for a look and for the deed.</summary>
public static class InstrumentChecks
{
    /// <summary>Why it would be refused; null when nothing stands against it.</summary>
    public static async Task<Refusal?> RefusedAsync(JihengDb db, Access access, InstrumentDraft draft, CancellationToken cancel)
    {
        var year = await db.ProgrammeYears.AsNoTracking().SingleOrDefaultAsync(y => y.Id == draft.YearId, cancel);
        if (year is null) return new Refusal(Problems.NotFound, "没有这个项目年度。");
        if (await YearGate.ClosedAsync(db, year.Id, cancel) is { } closed) return closed;
        var ids = draft.Lines.Select(static l => l.ToId).ToHashSet();
        var units = await db.Organisations.AsNoTracking().Where(o => ids.Contains(o.Id) || o.Id == draft.IssuerId).ToDictionaryAsync(o => o.Id, cancel);
        if (Rights(access, draft, units) is { } forbidden) return forbidden;
        if (Wrong(draft, units) is { Count: > 0 } wrong) return new Refusal(Problems.Invalid, string.Concat(wrong), new Dictionary<string, object?> { ["errors"] = wrong });
        var (agency, numberYear, serial) = draft.Number;
        if (await db.Instruments.AnyAsync(i => i.Agency == agency && i.NumberYear == numberYear && i.Serial == serial, cancel))
            return new Refusal(Problems.Exists, $"{draft.Number}已经登记；请核对文号。");
        return await ShortfallAsync(db, draft, units, cancel);
    }

    private static Refusal? Rights(Access access, InstrumentDraft draft, Dictionary<Guid, Organisation> units)
    {
        // Money from outside is entered by whoever receives it, and by nobody else.
        var writes = draft.IssuerId is { } issuer ? access.WritesFor(issuer) : draft.Lines.All(l => access.WritesFor(l.ToId));
        if (!writes) return new(Problems.Forbidden, draft.IssuerId is null ? "上级或本级安排的资金由收到资金的单位登记。" : "只能以本单位的名义下达资金。");
        // Money goes down the tree, whatever else the issuer's account may see.
        var above = draft.IssuerId is { } top ? units[top].Path : "";
        var strangers = draft.Lines.Where(l => !units.TryGetValue(l.ToId, out var unit) || !unit.Path.StartsWith(above, StringComparison.Ordinal)).Select(static l => l.ToId).ToList();
        return strangers.Count > 0 ? new(Problems.NotFound, $"有{strangers.Count}个单位不存在，或不在您的范围内。", new Dictionary<string, object?> { ["organisations"] = strangers }) : null;
    }

    private static List<string> Wrong(InstrumentDraft draft, Dictionary<Guid, Organisation> units)
    {
        var lines = draft.Lines.Select(l => new InstrumentLine(units[l.ToId].RegionCode, units[l.ToId].ShortName, Derivation.Input(units[l.ToId].RegionCode, units[l.ToId].ShortName, Quantity.Of(l.Amount, Units.WanYuan)))).ToList();
        var wrong = new List<string>(new Instrument(draft.Number, draft.Date, draft.Issuer, draft.Recipient, draft.Tag, draft.Codes, lines).Problems());
        if (draft.Batch.Length is 0 or > 40) wrong.Add("批次应为1至40个字，如第一批。");
        foreach (var (id, amount) in draft.Lines)
        {
            var unit = units[id];
            if (amount == 0) wrong.Add($"{unit.ShortName}的金额为0；没有资金的单位不列入。");
            if (!ExactDecimal.Holds(amount)) wrong.Add($"{unit.ShortName}的金额{amount}万元超出存储范围；最多{ExactDecimal.Scale}位小数。");
            if (unit.Kind != OrganisationKind.Place) wrong.Add($"{unit.ShortName}是部门，资金应下达到区划。");
            if (!unit.ExistsOn(draft.Date)) wrong.Add($"{unit.ShortName}在{draft.Date:yyyy年M月d日}不存在；请改为承接单位。");
            if (id == draft.IssuerId) wrong.Add($"{unit.ShortName}不能向自己下达资金。");
        }

        return wrong;
    }

    // What is missing is said with its arithmetic; the database refuses by itself whatever passes here in a race.
    private static async Task<Refusal?> ShortfallAsync(JihengDb db, InstrumentDraft draft, Dictionary<Guid, Organisation> units, CancellationToken cancel)
    {
        var accounts = await db.MoneyAccounts.AsNoTracking()
            .Where(a => a.YearId == draft.YearId && a.Source == draft.Source && a.TagCode == draft.Tag.Code && units.Keys.Contains(a.OrganisationId)).ToDictionaryAsync(a => a.OrganisationId, cancel);
        var total = draft.Lines.Sum(static l => l.Amount);
        if (draft.IssuerId is { } issuer && Kept(issuer) is var kept && kept < total)
            return new(Problems.OverIssued, $"{units[issuer].ShortName}收到{Shown(accounts.GetValueOrDefault(issuer)?.Received ?? 0)}万元，已下达{Shown(accounts.GetValueOrDefault(issuer)?.Issued ?? 0)}万元，尚余{Shown(kept)}万元；此次要下达{Shown(total)}万元，多{Shown(total - kept)}万元。{await ElsewhereAsync(db, draft, issuer, cancel)}");
        var taken = draft.Lines.Where(l => l.Amount < 0 && Kept(l.ToId) + l.Amount < 0).Select(l => $"{units[l.ToId].ShortName}尚余{Shown(Kept(l.ToId))}万元，不足以扣回{Shown(-l.Amount)}万元").ToList();
        return taken.Count > 0 ? new(Problems.OverIssued, $"{string.Join('；', taken)}；请先由其收回已下达的资金。") : null;

        decimal Kept(Guid id) => accounts.GetValueOrDefault(id)?.Kept ?? 0m;
        static string Shown(decimal amount) => QuantityFormat.Shortest(amount);
    }

    // The same money under another tag or from another source is what one usually meant.
    private static async Task<string> ElsewhereAsync(JihengDb db, InstrumentDraft draft, Guid issuer, CancellationToken cancel)
    {
        var others = (await db.MoneyAccounts.AsNoTracking().Where(a => a.YearId == draft.YearId && a.OrganisationId == issuer && a.Kept > 0m && (a.Source != draft.Source || a.TagCode != draft.Tag.Code)).ToListAsync(cancel))
            .OrderBy(static a => a.Source).ThenBy(static a => a.TagCode, StringComparer.Ordinal).Select(static a => $"{Words(a.Source)}资金{(a.TagCode.Length > 0 ? $"（标识{a.TagCode}）" : "（无标识）")}尚余{QuantityFormat.Shortest(a.Kept)}万元").ToList();
        return others.Count == 0 ? "" : $"另有{string.Join('、', others)}；请核对资金来源和资金标识。";
    }

    private static string Words(FundsSource source) => source switch { FundsSource.Central => "中央", FundsSource.Regional => "自治区（省）", FundsSource.Prefectural => "地州市", _ => "县市区" };
}
