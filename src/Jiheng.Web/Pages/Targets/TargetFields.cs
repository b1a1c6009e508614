using System.Security.Cryptography;
using System.Text.Json;
using Jiheng.Domain.Quantities;
using Jiheng.Platform.Targets;
using Jiheng.Web.Pages.Components;

namespace Jiheng.Web.Pages.Targets;

/// <summary>The fields of a target table on the screen (绩效目标填报栏), from what is stored and back.</summary>
internal static class TargetFields
{
    internal const string Reason = "reason";

    internal static Dictionary<string, string> Of(TargetTablePaper table)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal) { ["goal"] = table.Goal, ["central"] = Text(table.Central), ["local"] = Text(table.Local) };
        foreach (var (row, name) in Rows(table)) fields[name] = row.Target;
        return fields;
    }

    internal static (TargetEntries Entries, IReadOnlyList<Finding> Problems) Apply(TargetTablePaper table, IReadOnlyDictionary<string, string> fields)
    {
        var problems = new List<Finding>();
        var rows = Rows(table).Select(r => new TargetRow { TableId = table.Id, Ordinal = r.Row.Ordinal, Level1 = r.Row.Level1, Level2 = r.Row.Level2, Level3 = r.Row.Level3, Target = fields.TryGetValue(r.Name, out var text) ? text.Trim() : r.Row.Target }).ToList();
        return (new(fields.TryGetValue("goal", out var goal) ? goal.Trim() : table.Goal, Amount("central", "中央资金", table.Central), Amount("local", "地方资金", table.Local), rows), problems);

        decimal? Amount(string name, string label, decimal? stored)
        {
            if (!fields.TryGetValue(name, out var text)) return stored;
            if (AmountField.TryRead(text, label, out var amount, out var problem)) return amount;
            problems.Add(new(true, problem, FieldEditor.IdOf(name)));
            return stored;
        }
    }

    internal static TargetTablePaper With(TargetTablePaper table, TargetEntries entries) => new()
    {
        Id = table.Id, YearId = table.YearId, OrganisationId = table.OrganisationId, ParentId = table.ParentId, Goal = entries.Goal, Central = entries.Central, Local = entries.Local, IsFiled = table.IsFiled, Rows = [.. entries.Rows],
    };

    /// <summary>The indicators in printed order, each with the name of its field.</summary>
    internal static IEnumerable<(TargetRow Row, string Name)> Rows(TargetTablePaper table) => table.Rows.OrderBy(static r => r.Ordinal).Select(static (r, i) => (r, $"indicators[{i + 1}].target"));

    /// <summary>The mark of the rows (行次标记): other where an indicator came, went or moved.</summary>
    internal static string LayoutOf(TargetTablePaper table) =>
        Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(table.Rows.OrderBy(static r => r.Ordinal).SelectMany(static r => new[] { r.Level1, r.Level2, r.Level3 }))))[..16];

    /// <summary>What the keys of a table's snapshot are called.</summary>
    internal static string? LabelOf(string key) => key switch
    {
        "goal" => "年度目标",
        "targets.central" => "中央资金",
        "targets.local" => "地方资金",
        _ when key.StartsWith("targets.", StringComparison.Ordinal) => $"第{key["targets.".Length..].TrimStart('0')}个指标",
        _ => null,
    };

    private static string Text(decimal? amount) => amount is { } value ? QuantityFormat.Shortest(value) : "";
}
