using Jiheng.Documents.Forms;
using Jiheng.Documents.Forms.Binding;
using Jiheng.Documents.Model;
using Jiheng.Domain.Targets;
using Jiheng.Platform.Organisations;
using Jiheng.Platform.Targets;
using Jiheng.Web.Pages.Components;

namespace Jiheng.Web.Pages.Targets;

/// <summary>A target table as its official form (绩效目标表纸面): the page that prints, what of it is filled in, where it differs from the unit above.</summary>
public sealed class TargetSheet
{
    private readonly Dictionary<string, string> values;
    private readonly Dictionary<string, string> above;
    private readonly List<TargetRow> rows;
    private readonly bool mayWrite;

    internal TargetSheet(TargetTablePaper table, TargetTablePaper? parent, Organisation unit, TargetHeading heading, FormDefinition form, bool mayWrite, IReadOnlyList<Finding> findings)
    {
        (Table, this.mayWrite) = (table, mayWrite);
        values = TargetFields.Of(table);
        above = parent?.Rows.ToDictionary(static r => r.Level3, static r => r.Target) ?? [];
        rows = [.. TargetFields.Rows(table).Select(static r => r.Row)];
        Page = FormLayout.Layout(form, TargetTableRecord.Of(TargetDocuments.Of(table, table.Rows, unit, heading, parent is null)));
        Findings = [.. findings, .. TargetFields.Rows(table).SelectMany(static r => Odd(r.Row, r.Name))];
    }

    internal TargetTablePaper Table { get; }

    public FormPage Page { get; }

    public IReadOnlyList<Finding> Findings { get; }

    public IReadOnlyList<FieldEditor> Edit(Cell cell)
    {
        if (!mayWrite) return [];
        return cell.Field switch
        {
            "goal" => [new("goal", "年度目标", values["goal"]) { Longest = 4000, Lines = 4 }],
            "central" => [new("central", "中央资金（万元）", values["central"]) { IsFigure = true, Longest = 30 }],
            "local" => [new("local", "地方资金（万元）", values["local"]) { IsFigure = true, Longest = 30 }],
            _ => RowOf(cell) is { } row ? [new(cell.Field, row.Level3 + " 指标值", values[cell.Field], "target")] : [],
        };
    }

    public FieldNote? Note(Cell cell) => RowOf(cell) is { } row && above.TryGetValue(row.Level3, out var other) && other != row.Target ? new("", Problem: $"上级为{other}") : null;

    private TargetRow? RowOf(Cell cell)
    {
        const string list = "indicators[";
        if (!cell.Field.StartsWith(list, StringComparison.Ordinal) || !cell.Field.EndsWith("].target", StringComparison.Ordinal)) return null;
        return rows[int.Parse(cell.Field[list.Length..cell.Field.IndexOf(']', StringComparison.Ordinal)], System.Globalization.CultureInfo.InvariantCulture) - 1];
    }

    private static IEnumerable<Finding> Odd(TargetRow row, string name) => TargetParser.Parse(row.Target).Diagnostics.Select(d => new Finding(row.Target.Length == 0, $"{row.Level3}：{d.Message}", FieldEditor.IdOf(name)));
}
