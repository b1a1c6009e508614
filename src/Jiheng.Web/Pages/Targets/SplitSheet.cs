using System.Security.Cryptography;
using System.Text;
using Jiheng.Domain.Quantities;
using Jiheng.Domain.Targets;
using Jiheng.Platform.Targets;
using Jiheng.Web.Pages.Components;

namespace Jiheng.Web.Pages.Targets;

/// <summary>A table being split over the units directly below (目标分解表): a row each, a column for each indicator, sums held against the whole.</summary>
public sealed class SplitSheet
{
    private const int MarkLength = 12;
    private static readonly string[] Kinds = ["central", "local"];
    private readonly IReadOnlyDictionary<string, string> fields;

    private readonly Dictionary<string, MoneyHint> hints;

    internal SplitSheet(TargetTablePaper table, IReadOnlyList<CascadeLine> below, IReadOnlyDictionary<string, string> fields, IssuedMoney? money = null)
    {
        (Table, Below, this.fields) = (table, below, fields);
        Indicators = [.. table.Rows.OrderBy(static r => r.Ordinal)];
        hints = money is null ? [] : below.SelectMany(l => MoneyHint.Of(l.Unit, money, what => (Money(l.Unit.RegionCode, what), l.Unit.ShortName + Label(what), Amount(l, what)))).ToDictionary(static h => h.Field, StringComparer.Ordinal);
        Findings = [.. Problems(), .. Indicators.Select((r, i) => (Row: r, Sum: Sum(i))).Where(static s => s.Sum is { IsMet: false }).Select(static s => new Finding(true, $"“{s.Row.Level3}”：{s.Sum!.Message}。")), .. Over(), .. hints.Values.Select(static h => h.Finding).OfType<Finding>()];
    }

    /// <summary>As it is stored.</summary>
    internal static SplitSheet Of(TargetTablePaper table, IReadOnlyList<CascadeLine> below, IssuedMoney? money = null) => new(table, below, Stored(table, below), money);

    internal TargetTablePaper Table { get; }

    internal IReadOnlyList<CascadeLine> Below { get; }

    internal IReadOnlyList<TargetRow> Indicators { get; }

    public IReadOnlyList<Finding> Findings { get; }

    /// <summary>Of this table and of those below together: it grows whoever of them writes, so that nobody splits over what he has not seen.</summary>
    internal int Version => VersionOf(Table, Below.Select(static l => l.Table).OfType<TargetTablePaper>());

    internal static int VersionOf(TargetTablePaper table, IEnumerable<TargetTablePaper> below) => table.Version + below.Sum(static t => t.Version);

    /// <summary>The field of a unit's target: of the indicator, wherever it stands, so that one that comes or goes before it moves nobody's figures.</summary>
    internal static string Name(string code, TargetRow indicator) => $"t[{code}].{Mark(indicator)}";

    /// <summary>The name of an indicator within those of fields: short, and of letters and digits only.</summary>
    internal static string Mark(TargetRow indicator) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(indicator.Level3)))[..MarkLength];

    internal static string Money(string code, string what) => $"m[{code}].{what}";

    /// <summary>What is stored, by field; a unit without a table begins with the targets of the unit above.</summary>
    internal static Dictionary<string, string> Stored(TargetTablePaper table, IReadOnlyList<CascadeLine> below)
    {
        var all = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in below)
        {
            foreach (var row in table.Rows.OrderBy(static r => r.Ordinal)) all[Name(line.Unit.RegionCode, row)] = line.Of(row.Level3) ?? row.Target;
            (all[Money(line.Unit.RegionCode, "central")], all[Money(line.Unit.RegionCode, "local")]) = (Text(line.Table?.Central), Text(line.Table?.Local));
        }

        return all;
    }

    internal FieldEditor Editor(CascadeLine line, int indicator) => new(Name(line.Unit.RegionCode, Indicators[indicator]), $"{line.Unit.ShortName} {Indicators[indicator].Level3}", Typed(line, Indicators[indicator]), "t" + indicator) { Longest = 300 };

    internal FieldEditor Editor(CascadeLine line, string money, string label) => new(Money(line.Unit.RegionCode, money), $"{line.Unit.ShortName} {label}（万元）", fields[Money(line.Unit.RegionCode, money)], money) { IsFigure = true, Longest = 30 };

    /// <summary>What the instruments brought a unit; null where they brought nothing.</summary>
    internal MoneyHint? Hint(CascadeLine line, string money) => hints.GetValueOrDefault(Money(line.Unit.RegionCode, money));

    /// <summary>What is wrong with an amount, without the name of its unit; empty for nothing.</summary>
    internal string ProblemOf(CascadeLine line, string money) => AmountField.TryRead(fields[Money(line.Unit.RegionCode, money)], "", out _, out var problem) ? "" : problem.TrimStart('：');

    /// <summary>Whether anything can be taken over from the instruments.</summary>
    internal bool HasHints => hints.Count > 0;

    internal bool Differs(CascadeLine line, int indicator) => Typed(line, Indicators[indicator]).Trim() != Indicators[indicator].Target;

    internal CascadeSum? Sum(int indicator) => CascadeCheck.Of(TargetParser.Parse(Indicators[indicator].Target), [.. Below.Select(l => TargetParser.Parse(Typed(l, Indicators[indicator])))]);

    internal decimal? Total(string money) => Below.Select(l => AmountField.TryRead(fields[Money(l.Unit.RegionCode, money)], "", out var amount, out _) ? amount : null).Sum();

    /// <summary>What each unit gets; call it when <see cref="Problems"/> finds nothing.</summary>
    internal IReadOnlyList<CascadePart> Parts() =>
        [.. Below.Select(l => new CascadePart(l.Unit.RegionCode, Amount(l, "central"), Amount(l, "local"), Indicators.Where(r => Typed(l, r).Trim() != r.Target).ToDictionary(static r => r.Level3, r => Typed(l, r).Trim())))];

    internal IEnumerable<Finding> Problems()
    {
        foreach (var line in Below)
        {
            foreach (var what in Kinds)
                if (!AmountField.TryRead(fields[Money(line.Unit.RegionCode, what)], line.Unit.ShortName + Label(what), out _, out var problem)) yield return new(true, problem, FieldEditor.IdOf(Money(line.Unit.RegionCode, what)));
            foreach (var row in Indicators.Where(r => Typed(line, r).Trim().Length == 0)) yield return new(true, $"{line.Unit.ShortName}“{row.Level3}”的指标值没有填写。", FieldEditor.IdOf(Name(line.Unit.RegionCode, row)));
        }
    }

    // The parts of what one has may be less than all of it, never more.
    private IEnumerable<Finding> Over() =>
        from what in Kinds
        let own = what == "central" ? Table.Central : Table.Local
        where own is not null && Total(what) > own
        select new Finding(false, $"{Label(what)}：下级合计{QuantityFormat.Shortest(Total(what)!.Value)}万元，多于本级的{QuantityFormat.Shortest(own.Value)}万元，多{QuantityFormat.Shortest(Total(what)!.Value - own.Value)}万元；请核对。");

    private static string Label(string what) => what == "central" ? "中央资金" : "地方资金";

    private string Typed(CascadeLine line, TargetRow indicator) => fields[Name(line.Unit.RegionCode, indicator)];

    private decimal? Amount(CascadeLine line, string what) => AmountField.TryRead(fields[Money(line.Unit.RegionCode, what)], "", out var amount, out _) ? amount : null;

    private static string Text(decimal? amount) => amount is { } value ? QuantityFormat.Shortest(value) : "";
}
