using Jiheng.Data.Reading;
using Jiheng.Data.Yaml;
using Jiheng.Domain.Policies;
using Jiheng.Domain.Quantities;
using Jiheng.Domain.Regions;

namespace Jiheng.Data.Policies;

/// <summary>Reads a policy (政策参数) from a YAML file; policies/README.md describes the keys.</summary>
public static class PolicyFile
{
    private const string DayOfYear = "月日";

    /// <summary>The policy in a file, or null when anything in it is wrong (each with a diagnostic).</summary>
    public static Policy? Read(string path, Diagnostics diagnostics) => Read(YamlFile.Read(path, diagnostics), diagnostics);

    /// <summary>The policy in a text that diagnostics call <paramref name="source"/>.</summary>
    public static Policy? Parse(string text, string source, Diagnostics diagnostics) => Read(YamlFile.Parse(text, source, diagnostics), diagnostics);

    private static Policy? Read(YamlMap? map, Diagnostics diagnostics)
    {
        if (map is null) return null;
        var before = diagnostics.Items.Count;
        var unit = UnitOf(map, diagnostics);
        var policy = new Policy(map.Text("id"), map.Text("name"), unit, [.. map.Maps("entries").Select(e => Entry(e, unit, diagnostics))]);
        _ = map.OptionalText("note");
        if (policy.Entries.Count == 0) diagnostics.Error(map.At("entries"), "", "至少一个条目", "请补上条目：from、value、citation");
        map.ReportUnknownKeys();
        if (diagnostics.Items.Skip(before).Any(static d => d.Severity == Severity.Error)) return null;
        foreach (var (entry, message) in policy.Problems()) diagnostics.Error(entry.Origin, entry.Span, "互不重叠、起止有序的条目", message);
        return diagnostics.Items.Count > before ? null : policy;
    }

    private static Unit? UnitOf(YamlMap map, Diagnostics diagnostics)
    {
        var text = map.Text("unit");
        if (text is "" or DayOfYear) return null;
        if (Units.Find(text) is { } unit) return unit;
        diagnostics.Error(map.At("unit"), text, $"已知的计量单位（如元/人/年、%、日）或“{DayOfYear}”", "请改正单位");
        return null;
    }

    private static PolicyEntry Entry(YamlMap map, Unit? unit, Diagnostics diagnostics)
    {
        var isDay = map.OptionalText("value") is { } text && MonthDay.TryRead(text, out var day) ? day : (MonthDay?)null;
        if (unit is null && isDay is null) diagnostics.Error(map.At("value"), map.OptionalText("value") ?? "", "月日，如 06-30", "请改为两位月-两位日");
        return new(
            map.Date("from"), map.OptionalDate("to"), Scopes(map, diagnostics),
            unit is null ? null : map.Number("value"), unit is null ? isDay : null,
            Citation(map, diagnostics), map.OptionalText("note") ?? "", map.At("from"));
    }

    private static IReadOnlyList<string> Scopes(YamlMap map, Diagnostics diagnostics)
    {
        var scopes = map.Texts("scopes");
        foreach (var scope in scopes.Where(static s => s != PolicyEntry.Nationwide && !RegionCode.IsWellFormed(s)))
        {
            diagnostics.Error(map.At("scopes"), scope, $"六位区划代码或“{PolicyEntry.Nationwide}”", "请改为区划代码，如 650000");
        }

        return scopes.Count > 0 ? scopes : [PolicyEntry.Nationwide];
    }

    private static string Citation(YamlMap map, Diagnostics diagnostics)
    {
        if (map.OptionalText("citation") is { } citation) return citation;
        diagnostics.Error(map.At("citation"), "", "规定该值的文件和文号", $"请补上“citation”；出处未核实的写 {PolicyEntry.Unverified}");
        return PolicyEntry.Unverified;
    }
}
