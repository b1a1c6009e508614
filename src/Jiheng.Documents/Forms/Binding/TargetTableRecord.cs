using System.Globalization;
using Jiheng.Domain.Targets;

namespace Jiheng.Documents.Forms.Binding;

/// <summary>A target table as its form prints it (绩效目标取数).</summary>
public static class TargetTableRecord
{
    private static readonly RecordShape<TargetIndicator> Indicators = new RecordShape<TargetIndicator>("indicators")
        .Text("level1", static i => i.Level1)
        .Text("level2", static i => i.Level2)
        .Text("level3", static i => i.Level3)
        .Text("target", static i => i.Target.Text);

    /// <summary>Its fields.</summary>
    public static RecordShape<TargetTable> Shape { get; } = new RecordShape<TargetTable>("target-table")
        .Text("title", static t => t.Title.Length > 0 ? t.Title : t.Project + "区域绩效目标表")
        .Text("region_in_title", static t => t.RegionName.Length > 0 ? $"（{t.RegionName}）" : "")
        .Text("project", static t => t.Project)
        .Text("year", static t => t.Year.ToString(CultureInfo.InvariantCulture))
        .Text("province", static t => t.Province)
        .Text("central_authority", static t => t.CentralAuthority)
        .Text("finance_authority", static t => t.FinanceAuthority)
        .Text("authority", static t => t.Authority)
        .Figure("total", static t => t.Total)
        .Figure("central", static t => t.Central)
        .Figure("local", static t => t.Local)
        .Figure("other", static t => t.Other)
        .Text("goal", static t => t.Goal)
        .List("indicators", static t => t.Indicators, Indicators);

    /// <summary>The record of a table.</summary>
    public static FormRecord Of(TargetTable table) => Shape.Fill(table);
}
