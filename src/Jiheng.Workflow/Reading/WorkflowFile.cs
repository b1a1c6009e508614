using System.Security.Cryptography;
using System.Text;
using Jiheng.Data.Reading;
using Jiheng.Data.Yaml;
using Jiheng.Workflow.Definitions;

namespace Jiheng.Workflow.Reading;

/// <summary>Reads a workflow (流程定义文件) from YAML; workflows/README.md describes the keys.</summary>
public static class WorkflowFile
{
    /// <summary>The definition in a file, or null when anything in it is wrong (each with a diagnostic). It is not yet checked.</summary>
    public static WorkflowDefinition? Read(string path, Diagnostics diagnostics) =>
        TextFile.Read(path, diagnostics) is { } text ? Parse(text, TextFile.Name(path), diagnostics) : null;

    /// <summary>The definition in a text that diagnostics call <paramref name="source"/>.</summary>
    public static WorkflowDefinition? Parse(string text, string source, Diagnostics diagnostics)
    {
        if (YamlFile.Parse(text, source, diagnostics) is not { } map) return null;
        var before = diagnostics.Items.Count;
        var facts = FactsReader.Read(map, diagnostics);
        var steps = StepsReader.Read(map, facts, diagnostics);
        var definition = new WorkflowDefinition
        {
            Id = map.Text("id"),
            Name = map.Text("name"),
            Version = WholeNumber.Read(map, "version", 0, diagnostics) ?? 1,
            Citation = map.Text("citation"),
            Facts = facts,
            Steps = steps,
            Reminders = Limit(map.OptionalMap("remind"), diagnostics),
            ArchivedBy = ChoiceReader.Read(map, "archive", Words.Roles, Role.Administrator, diagnostics),
            Adjustment = ChoiceReader.Read(map, "adjust", Words.Adjustments, Adjustment.None, diagnostics),
            Text = Plain(text),
            Fingerprint = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Plain(text)))),
            Origin = map.At("id"),
        };
        _ = map.OptionalText("note");
        map.ReportUnknownKeys();
        return diagnostics.Items.Skip(before).Any(static d => d.Severity == Severity.Error) ? null : definition;
    }

    // Line ends depend on the machine that saved the file, the workflow does not.
    private static string Plain(string text) => text.Replace("\r\n", "\n", StringComparison.Ordinal);

    private static ReminderLimit Limit(YamlMap? map, Diagnostics diagnostics) => map is null ? ReminderLimit.Usual : new(
        WholeNumber.Read(map, "hours", 1, diagnostics) ?? ReminderLimit.Usual.Hours,
        WholeNumber.Read(map, "most", 1, diagnostics) ?? ReminderLimit.Usual.Most);
}
