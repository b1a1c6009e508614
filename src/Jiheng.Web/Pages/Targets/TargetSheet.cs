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
    private readonly List<MoneyHint> hints;
    private readonly ILookup<string, string> problems;

    internal TargetSheet(TargetTablePaper table, TargetTablePaper? parent, Organisation unit, TargetHeading heading, IssuedMoney money, FormDefinition form, bool mayWrite, IReadOnlyList<Finding> findings)
    {
        (Table, this.mayWrite) = (table, mayWrite);
        problems = findings.Where(static f => f.IsWrong && f.Field.Length > 0).ToLookup(static f => f.Field, static f => f.Message);
        hints = [.. MoneyHint.Of(unit, money, what => (what, what == "central" ? "中央资金" : "地方资金", what == "central" ? table.Central : table.Local))];
        values = TargetFields.Of(table);
        above = parent?.Rows.ToDictionary(static r => r.Level3, static r => r.Target) ?? [];
        rows = [.. TargetFields.Rows(table).Select(static r => r.Row)];
        Page = FormLayout.Layout(form, TargetTableRecord.Of(TargetDocuments.Of(table, table.Rows, unit, heading, parent is null)));
        Findings = [.. findings, .. hints.Select(static h => h.Finding).OfType<Finding>(), .. TargetFields.Rows(table).SelectMany(static r => Odd(r.Row, r.Name))];
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

    public FieldNote? Note(Cell cell) => cell.Field is "central" or "local" ? Money(cell.Field) : RowOf(cell) is { } row && above.TryGetValue(row.Level3, out var other) && (mayWrite || other != row.Target) ? new("", Problem: other != row.Target ? $"上级为{other}" : "") : null;

    // Always there while one may write: what is typed next may be wrong, or other than the instruments.
    private FieldNote? Money(string field)
    {
        var (hint, problem) = (hints.Find(h => h.Field == field), string.Concat(problems[FieldEditor.IdOf(field)]));
        if (!mayWrite) return null;
        return new(hint is null || problem.Length > 0 ? "" : hint.Text + (hint.IsSame ? "，一致" : ""), Problem: problem) { Offer = hint is null ? null : (field, hint.Value) };
    }

    private TargetRow? RowOf(Cell cell)
    {
        const string list = "indicators[";
        if (!cell.Field.StartsWith(list, StringComparison.Ordinal) || !cell.Field.EndsWith("].target", StringComparison.Ordinal)) return null;
        return rows[int.Parse(cell.Field[list.Length..cell.Field.IndexOf(']', StringComparison.Ordinal)], System.Globalization.CultureInfo.InvariantCulture) - 1];
    }

    private static IEnumerable<Finding> Odd(TargetRow row, string name) => TargetParser.Parse(row.Target).Diagnostics.Select(d => new Finding(row.Target.Length == 0, $"{row.Level3}：{d.Message}", FieldEditor.IdOf(name)));
}
