using Jiheng.Data.Reading;
using Jiheng.Data.Yaml;
using Jiheng.Domain.SelfEvaluation;

namespace Jiheng.Data.Cases;

/// <summary>One self-evaluation form as read from a case (自评表案例).</summary>
/// <param name="Id">Folder or file it came from, e.g. 03.</param>
/// <param name="Form">The filled form.</param>
/// <param name="Scheme">Id of its scoring scheme; empty for forms without scores.</param>
public sealed record FormCase(string Id, SelfEvaluationForm Form, string Scheme);

/// <summary>Reads project, department and fund forms.</summary>
internal static class FormCaseFiles
{
    /// <summary>projects/NN/project.yaml, each with funds.csv and indicators.csv beside it.</summary>
    internal static IReadOnlyList<FormCase> Projects(CaseInfo info, Diagnostics diagnostics) =>
        ReadAll(info, "projects", "project.yaml", FormKind.Project, "年度资金总额", diagnostics);

    /// <summary>fund-forms/NN/form.yaml: forms without scores.</summary>
    internal static IReadOnlyList<FormCase> FundForms(CaseInfo info, Diagnostics diagnostics) =>
        ReadAll(info, "fund-forms", "form.yaml", FormKind.SocialInsuranceFund, "预算数", diagnostics);

    /// <summary>department.yaml, department-funds.csv, department-indicators.csv.</summary>
    internal static FormCase? Department(CaseInfo info, Diagnostics diagnostics)
    {
        if (info.File("department.yaml").Map(diagnostics) is not { } map) return null;
        _ = map.OptionalText("duties");
        return Read(map, "department", FormKind.Department, "年度总资金", info.File("department-funds.csv"), info.File("department-indicators.csv"), diagnostics);
    }

    private static List<FormCase> ReadAll(CaseInfo info, string folder, string file, FormKind kind, string totalLabel, Diagnostics diagnostics)
    {
        var forms = new List<FormCase>();
        if (!Directory.Exists(info.File(folder).Path)) return forms;
        foreach (var id in Directory.EnumerateDirectories(info.File(folder).Path).Select(p => Path.GetFileName(p)!).Order(StringComparer.Ordinal))
        {
            if (info.File(folder, id, file).Map(diagnostics) is { } map
                && Read(map, $"{folder}.{id}", kind, totalLabel, info.File(folder, id, "funds.csv"), info.File(folder, id, "indicators.csv"), diagnostics) is { } form)
                forms.Add(form with { Id = id });
        }

        return forms;
    }

    internal static FormCase? Read(YamlMap map, string prefix, FormKind kind, string totalLabel, CaseFile funds, CaseFile indicators, Diagnostics diagnostics)
    {
        var (expected, achieved) = Goals.Read(map);
        var scheme = map.OptionalText("scheme") is { } id and not "unscored" ? id : "";
        var form = new SelfEvaluationForm
        {
            Kind = kind,
            KeyPrefix = prefix + ".",
            Name = kind == FormKind.Department ? map.Text("department") : map.Text("name"),
            Year = (int)map.Number("year"),
            Authority = map.OptionalText("department") ?? "",
            Unit = map.OptionalText("unit") ?? "",
            ExpectedGoal = expected,
            ActualGoal = achieved,
            Funds = FundLineFile.Read(funds, prefix + ".", totalLabel, diagnostics),
            Indicators = IndicatorFile.Read(indicators, prefix + ".", scheme.Length > 0, diagnostics),
        };
        map.ReportUnknownKeys();
        return form.Funds.Count == 0 ? null : new(prefix, form, scheme);
    }
}
