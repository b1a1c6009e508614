using Jiheng.Domain.Quantities;
using Jiheng.Domain.Targets;

namespace Jiheng.Data.Cases.Writing;

/// <summary>The files of target tables (绩效目标文件): the region's indicators once, and where a place differs.</summary>
internal static class TargetFiles
{
    internal static string Head(IReadOnlyList<TargetTable> tables, bool fromAllocation)
    {
        var own = tables[0];
        return new YamlText().AddUnlessEmpty("title", own.Title).Bare("year", own.Year.ToString(System.Globalization.CultureInfo.InvariantCulture)).Add("project", own.Project)
            .AddUnlessEmpty("province", own.Province).AddUnlessEmpty("central_department", own.CentralAuthority).AddUnlessEmpty("finance_department", own.FinanceAuthority)
            .AddUnlessEmpty("department", own.Authority).Add("amount_from", fromAllocation ? "allocation" : "targets").Texts("goals", Goals(own.Goal)).ToString();
    }

    internal static string Indicators(IReadOnlyList<TargetTable> tables)
    {
        var csv = new CsvText("", "一级指标", "二级指标", "三级指标", "指标值");
        foreach (var i in tables[0].Indicators) csv.Row(i.Level1, i.Level2, i.Level3, Text(tables[0], i));
        return csv.ToString();
    }

    internal static string Places(IReadOnlyList<TargetTable> tables, bool fromAllocation)
    {
        var region = tables[0].Indicators.ToDictionary(static i => i.Level3, i => Text(tables[0], i));
        string? Own(TargetTable table, string level3) => table.Indicators.FirstOrDefault(i => i.Level3 == level3) is { } i && Text(table, i) is var text && text != region[level3] ? text : null;
        var differing = region.Keys.Where(k => tables.Skip(1).Any(t => Own(t, k) is not null)).ToArray();
        var csv = new CsvText("", [.. fromAllocation ? ["地州市"] : new[] { "地州市", "中央资金（万元）", "地方资金（万元）" }, .. differing]);
        foreach (var table in tables.Skip(1))
            csv.Row([table.RegionName, .. fromAllocation ? [] : new[] { CaseDraft.Number(table.Central), CaseDraft.Number(table.Local) }, .. differing.Select(k => Own(table, k) ?? "")]);
        return csv.ToString();
    }

    /// <summary>A target that repeats the amount of its own table is that amount wherever the money goes.</summary>
    private static string Text(TargetTable table, TargetIndicator indicator)
    {
        if (table.Total is not { } total) return indicator.Target.Text;
        var amount = QuantityFormat.Plain(total.Value, total.Decimals);
        return indicator.Target.Text == amount + "万元" ? TargetCase.AmountPlaceholder + "万元" : indicator.Target.Text;
    }

    private static string[] Goals(string goal) => [.. goal.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(static (g, i) =>
        g.StartsWith($"{i + 1}.", StringComparison.Ordinal) || g.StartsWith($"{i + 1}、", StringComparison.Ordinal) ? g[2..].Trim() : g)];
}
