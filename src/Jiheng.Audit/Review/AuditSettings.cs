using Jiheng.Audit.Checks;
using Jiheng.Audit.Findings;
using Jiheng.Data.Reading;
using Jiheng.Data.Yaml;
using Severity = Jiheng.Audit.Findings.Severity;

namespace Jiheng.Audit.Review;

/// <summary>Which rules run and how grave their findings are (审核设置).</summary>
public sealed class AuditSettings
{
    private const string Off = "off";

    private readonly Dictionary<string, Severity> severities;

    private AuditSettings(IReadOnlyList<AuditRule> rules, Dictionary<string, Severity> severities) => (Rules, this.severities) = (rules, severities);

    /// <summary>Every rule, as grave as it says itself.</summary>
    public static AuditSettings Default { get; } = new(Checks.Rules.All, []);

    /// <summary>The rules that run, in the order of the manual.</summary>
    public IReadOnlyList<AuditRule> Rules { get; }

    /// <summary>Reads a configuration file: under severity a rule and error, warning, note or off.</summary>
    public static AuditSettings Read(string path, Diagnostics diagnostics)
    {
        ArgumentNullException.ThrowIfNull(diagnostics);
        if (YamlFile.Read(path, diagnostics) is not { } file) return Default;
        var (off, severities) = (new HashSet<string>(StringComparer.Ordinal), new Dictionary<string, Severity>(StringComparer.Ordinal));
        var map = file.OptionalMap("severity");
        foreach (var key in map?.Keys ?? [])
        {
            var word = map!.Text(key);
            var known = Checks.Rules.All.Where(r => RuleSelection.Matches(key, r.Id)).ToList();
            if (known.Count == 0) diagnostics.Error(map.At(key), key, "规则编号，可用 * 结尾", RuleSelection.Hint(key));
            else if (word == Off) off.UnionWith(known.Select(r => r.Id));
            else if (SeverityNames.Parse(word) is { } severity) foreach (var rule in known) severities[rule.Id] = severity;
            else diagnostics.Error(map.At(key), word, "error、warning、note 或 off", "请改正");
        }

        file.ReportUnknownKeys();
        return new([.. Checks.Rules.All.Where(r => !off.Contains(r.Id))], severities);
    }

    /// <summary>The same with only the rules that a selection names; what is wrong with it goes to <paramref name="wrong"/>.</summary>
    public AuditSettings Select(string selection, ICollection<string> wrong) => new(RuleSelection.Apply(selection, Rules, wrong), severities);

    internal Finding Apply(Finding finding) => severities.TryGetValue(finding.Rule, out var severity) ? finding with { Severity = severity } : finding;
}
