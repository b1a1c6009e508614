using System.Globalization;
using System.Text;
using Jiheng.Domain.FundStatements;
using FundLine = Jiheng.Domain.FundStatements.FundLine;

namespace Jiheng.Data.Cases.Writing;

/// <summary>Writes a case as a folder that the commands read (写出案例目录), in the format of samples/README.md.</summary>
public static class CaseWriter
{
    // The mark makes Excel open the files as UTF-8.
    private static readonly UTF8Encoding Csv = new(true);
    private static readonly UTF8Encoding Yaml = new(false);

    /// <summary>Writes <paramref name="draft"/> and gives the files' names.</summary>
    /// <exception cref="IOException">The folder cannot be written.</exception>
    public static IReadOnlyList<string> Write(CaseDraft draft, string folder)
    {
        ArgumentNullException.ThrowIfNull(draft);
        var files = Files(draft).ToArray();
        foreach (var (name, text) in files)
        {
            var path = Path.Combine(folder, name);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, text, name.EndsWith(".csv", StringComparison.Ordinal) ? Csv : Yaml);
        }

        return [.. files.Select(static f => f.Name)];
    }

    private static IEnumerable<(string Name, string Text)> Files(CaseDraft draft)
    {
        yield return ("case.yaml", Info(draft));
        if (draft.Notes.Count > 0) yield return ("notes.yaml", new YamlText().Maps("notes", draft.Notes, static (y, n) => y.Add("key", n.Key).Add("printed", n.Printed).Add("stored", n.Stored).Add("why", n.Why)).ToString());
        if (draft.Transfer is { } transfer)
        {
            yield return ("transfer.yaml", FormFiles.Transfer(transfer.Form));
            yield return ("funds.csv", TransferFunds(transfer));
            yield return ("indicators.csv", FormFiles.Indicators(transfer.Form.Form, true));
        }
        else if (draft.Evaluation is { } evaluation)
        {
            yield return ("evaluation.yaml", FormFiles.Evaluation(evaluation));
            yield return ("funds.csv", FormFiles.Funds(evaluation.Form));
            yield return ("indicators.csv", FormFiles.Indicators(evaluation.Form, true));
        }

        if (draft.Department is { } department)
        {
            yield return ("department.yaml", FormFiles.Department(department));
            yield return ("department-funds.csv", FormFiles.Funds(department.Form));
            yield return ("department-indicators.csv", FormFiles.Indicators(department.Form, true));
        }

        foreach (var file in Numbered("projects", "project.yaml", draft.Projects, FormFiles.Project, true).Concat(Numbered("fund-forms", "form.yaml", draft.FundForms, FormFiles.FundForm, false))) yield return file;
        foreach (var file in Money(draft)) yield return file;
    }

    private static IEnumerable<(string Name, string Text)> Numbered(string folder, string name, IReadOnlyList<FormDraft> forms, Func<FormDraft, string> head, bool scored)
    {
        for (var i = 0; i < forms.Count; i++)
        {
            var at = $"{folder}/{(i + 1).ToString("00", CultureInfo.InvariantCulture)}/";
            yield return (at + name, head(forms[i]));
            yield return (at + "funds.csv", FormFiles.Funds(forms[i].Form));
            yield return (at + "indicators.csv", FormFiles.Indicators(forms[i].Form, scored));
        }
    }

    private static IEnumerable<(string Name, string Text)> Money(CaseDraft draft)
    {
        if (draft.Allocation is { } allocation)
        {
            yield return ("allocation.yaml", AllocationFiles.Notice(allocation));
            yield return ("heads.csv", AllocationFiles.Heads(allocation));
        }

        if (draft.Targets.Count > 0)
        {
            yield return ("targets/targets.yaml", TargetFiles.Head(draft.Targets, draft.Allocation is not null));
            yield return ("targets/indicators.csv", TargetFiles.Indicators(draft.Targets));
            yield return ("targets/targets.csv", TargetFiles.Places(draft.Targets, draft.Allocation is not null));
        }

        if (draft.Tracking is { } tracking)
        {
            yield return ("tracking.yaml", AllocationFiles.Tracking(tracking));
            yield return ("tracking.csv", AllocationFiles.TrackingLines(tracking));
        }

        if (draft.Funds.Count == 0) yield break;
        yield return ("fund.yaml", new YamlText().Add("title", draft.FundTitle.Length > 0 ? draft.FundTitle : draft.Title).Bare("year", draft.Year.ToString(CultureInfo.InvariantCulture)).ToString());
        yield return ("fund.csv", Statement(draft.Funds));
    }

    private static string Info(CaseDraft draft)
    {
        string?[] kinds =
        [
            draft.Allocation is null ? null : "allocation", draft.Targets.Count == 0 ? null : "targets", draft.Tracking is null ? null : "tracking", draft.Transfer is null ? null : "transfer",
            draft.Department is null ? null : "department", draft.Projects.Count == 0 ? null : "projects", draft.Evaluation is null ? null : "evaluation", draft.Funds.Count == 0 ? null : "fund", draft.FundForms.Count == 0 ? null : "fund-forms",
        ];
        return new YamlText("由 jiheng import 从文件识别生成，请核对").Add("id", draft.Id).Add("title", draft.Title).Bare("year", draft.Year.ToString(CultureInfo.InvariantCulture))
            .Add("programme", draft.Programme).Map("organisation", o => o.Add("code", draft.RegionCode).Add("name", draft.RegionName)).Texts("kinds", kinds.OfType<string>()).AddUnlessEmpty("source", draft.Source).ToString();
    }

    private static string TransferFunds(TransferDraft transfer)
    {
        var columns = transfer.Funds.SelectMany(static f => f.Figures.Keys).Distinct().ToArray();
        var csv = new CsvText("", ["地州", .. columns.Select(static c => c + "（万元）")]);
        foreach (var (place, figures) in transfer.Funds) csv.Row([place, .. columns.Select(c => figures.TryGetValue(c, out var figure) ? CaseDraft.Number(figure) : "0")]);
        return csv.ToString();
    }

    private static string Statement(IReadOnlyList<Fund> funds)
    {
        var csv = new CsvText("", "险种", "类别", "项目", "上级项目", "预算（亿元）", "实际（亿元）", "上年（亿元）");
        foreach (var fund in funds)
        {
            Line(fund, "收入", fund.Income, "合计", "");
            Line(fund, "支出", fund.Expenditure, "合计", "");
            if (fund.LastCumulative is { } last) csv.Row(fund.Name, "结余", "滚存结余", "", "", "", CaseDraft.Number(last));
        }

        return csv.ToString();

        void Line(Fund fund, string kind, FundLine line, string name, string parent)
        {
            csv.Row(fund.Name, kind, name, parent, CaseDraft.Number(line.Budget), CaseDraft.Number(line.Actual), CaseDraft.Number(line.LastYear));
            foreach (var part in line.Parts) Line(fund, kind, part, part.Name, name);
        }
    }
}
