using Jiheng.Domain.Quantities;
using Jiheng.Web.Jobs.Imports;
using Jiheng.Web.Pages.Components;

namespace Jiheng.Web.Pages.Targets;

/// <summary>A column of a pasted split (分解表的一列): an indicator, or money when there is none; with the unit of its head.</summary>
internal sealed record SplitColumn(int Indicator, string Money, string Unit)
{
    internal string Field(string code, SplitSheet sheet) => Money.Length > 0 ? SplitSheet.Money(code, Money) : SplitSheet.Name(code, sheet.Indicators[Indicator]);

    /// <summary>What goes into the field, or why it cannot: a bare figure is compared as the target above is, in the unit of the head or of that target.</summary>
    internal (string Text, string Problem) Read(string text, SplitSheet sheet)
    {
        if (Money.Length > 0) return Amount(text);
        if (!NumberText.TryRead(NumberText.Normalise(text), out var number, out _)) return (text, "");
        var above = NumberText.Normalise(sheet.Indicators[Indicator].Target);
        var sign = string.Concat(above.TakeWhile(static c => "≥≤<>=".Contains(c, StringComparison.Ordinal)));
        return ($"{sign}{QuantityFormat.Shortest(number)}{(Unit.Length > 0 ? Unit : string.Concat(above.Reverse().TakeWhile(static c => !char.IsDigit(c)).Reverse()))}", "");
    }

    private (string Text, string Problem) Amount(string text)
    {
        if (!AmountField.TryRead(text, Money == "central" ? "中央资金" : "地方资金", out var amount, out var problem)) return ("", problem);
        return (amount is { } value ? QuantityFormat.Shortest(Quantity.Of(value, Units.Find(Unit) is { } unit && unit.ConvertsTo(Units.WanYuan) ? unit : Units.WanYuan).ConvertTo(Units.WanYuan).Value) : "", "");
    }
}

/// <summary>Where the columns of a pasted split are (分解表的版面).</summary>
internal sealed class SplitColumns
{
    private SplitColumns(int name, int firstRow, IReadOnlyDictionary<int, SplitColumn> fields) => (Name, FirstRow, Fields) = (name, firstRow, fields);

    /// <summary>The column with the names of the units.</summary>
    internal int Name { get; }

    internal int FirstRow { get; }

    internal IReadOnlyDictionary<int, SplitColumn> Fields { get; }

    /// <summary>Heads of columns with figures or words that are no indicator of this table: nothing of them is filled in.</summary>
    internal IReadOnlyList<PastedCell> Strange { get; private init; } = [];

    internal static bool IsTotal(string name) => NumberText.Normalise(name) is "合计" or "总计" or "小计" or "本级" or "下级合计核对" || name.EndsWith("合计", StringComparison.Ordinal) || name.StartsWith('注');

    /// <summary>Finds them by the names of units and indicators; null when there are none.</summary>
    internal static SplitColumns? Of(IReadOnlyList<IReadOnlyList<PastedCell>> rows, SplitSheet sheet)
    {
        var names = sheet.Below.SelectMany(static l => new[] { l.Unit.Name, l.Unit.ShortName, l.Unit.RegionCode }).ToHashSet(StringComparer.Ordinal);
        var first = rows.ToList().FindIndex(r => r.Any(c => names.Contains(c.Text)));
        if (first < 1) return null;
        var name = rows[first].ToList().FindIndex(c => names.Contains(c.Text));
        // 单位：元 above the head holds for money whose own head says nothing.
        var money = rows.Take(first).SelectMany(static r => r).SelectMany(static c => PastedLayout.UnitsOf(c.Text)).FirstOrDefault(static u => u.ConvertsTo(Units.WanYuan))?.Symbol ?? "";
        var fields = new Dictionary<int, SplitColumn>();
        for (var x = name + 1; x < rows[first].Count; x++)
            if (Enumerable.Range(0, first).Reverse().Select(y => Column(rows[y][x].Text, sheet)).FirstOrDefault(static c => c is not null) is { } column) fields[x] = column.Money.Length > 0 && column.Unit.Length == 0 ? column with { Unit = money } : column;
        return fields.Count == 0 ? null : new(name, HeadEnd(rows, name, first, sheet), fields) { Strange = [.. Heads(rows, name, first, fields)] };
    }

    // A title that is merged over all columns stands at their left; what stands right above a column is its head.
    private static IEnumerable<PastedCell> Heads(IReadOnlyList<IReadOnlyList<PastedCell>> rows, int name, int first, Dictionary<int, SplitColumn> fields) =>
        Enumerable.Range(name + 1, rows[first].Count - name - 1).Where(x => !fields.ContainsKey(x) && rows.Skip(first).Any(r => r[x].Text.Length > 0))
            .Select(x => Enumerable.Range(0, first).Reverse().Select(y => rows[y][x]).FirstOrDefault(static c => c.Text.Length > 0)).OfType<PastedCell>();

    // A row whose name nobody knows may stand above the first that somebody does: it is data as soon as the head has ended.
    private static int HeadEnd(IReadOnlyList<IReadOnlyList<PastedCell>> rows, int name, int first, SplitSheet sheet)
    {
        var y = first;
        while (y > 0 && rows[y - 1][name].Text.Length > 0 && !rows[y - 1].Any(c => Column(c.Text, sheet) is not null)) y--;
        return y;
    }

    private static SplitColumn? Column(string head, SplitSheet sheet)
    {
        var (name, unit) = (BracketedUnit.NameOf(head), BracketedUnit.Of(head));
        if (name.Length == 0) return null;
        if (name.StartsWith("中央", StringComparison.Ordinal)) return new(-1, "central", unit);
        if (name.StartsWith("地方", StringComparison.Ordinal)) return new(-1, "local", unit);
        var at = sheet.Indicators.ToList().FindIndex(i => BracketedUnit.NameOf(i.Level3) == name);
        return at < 0 ? null : new(at, "", unit);
    }
}
