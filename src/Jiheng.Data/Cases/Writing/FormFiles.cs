using Jiheng.Domain.Quantities;
using Jiheng.Domain.Scoring;
using Jiheng.Domain.SelfEvaluation;

namespace Jiheng.Data.Cases.Writing;

/// <summary>The files of one form (自评表文件): its YAML, funds.csv, indicators.csv.</summary>
internal static class FormFiles
{
    internal static string Project(FormDraft draft) => new YamlText()
        .Add("scheme", draft.Scheme).Add("name", draft.Form.Name).Add("department", draft.Form.Authority).Add("unit", draft.Form.Unit)
        .Bare("year", Year(draft.Form)).AddGoals(draft.Form).ToString();

    internal static string Department(FormDraft draft) => new YamlText()
        .Add("scheme", draft.Scheme).Add("department", draft.Form.Name)
        .Bare("year", Year(draft.Form)).AddGoals(draft.Form).ToString();

    internal static string FundForm(FormDraft draft) => new YamlText()
        .Add("scheme", "unscored").Add("name", draft.Form.Name).Add("department", draft.Form.Authority)
        .Bare("year", Year(draft.Form)).AddGoals(draft.Form).ToString();

    internal static string Evaluation(FormDraft draft) => new YamlText()
        .Add("scheme", draft.Scheme).Add("report_title", draft.Form.Name + "绩效评价报告").Add("project", draft.Form.Name).Add("unit", draft.Form.Unit.Length > 0 ? draft.Form.Unit : draft.Form.Name)
        .AddUnlessEmpty("department", draft.Form.Authority).Bare("year", Year(draft.Form)).ToString();

    internal static string Transfer(FormDraft draft) => new YamlText()
        .Add("scheme", draft.Scheme).Add("report_title", draft.Form.Name + "绩效自评报告").Add("project", draft.Form.Name)
        .Add("central_department", draft.Form.CentralAuthority).Add("local_department", draft.Form.Authority).Add("using_unit", draft.Form.Unit)
        .Bare("year", Year(draft.Form)).AddGoals(draft.Form)
        .Maps("management", draft.Form.Management, static (m, item) => m.Add("item", item.Name).Add("situation", item.Situation).Add("problems", item.Problems))
        .Add("other_notes", draft.Form.Remark).ToString();

    /// <summary>The parts; the total is computed.</summary>
    internal static string Funds(SelfEvaluationForm form)
    {
        var parts = form.Funds.Where(static f => f.Id != "total").ToArray();
        var (initial, arrived) = (Array.Exists(parts, static p => p.Initial is not null), Array.Exists(parts, static p => p.Arrived is not null));
        var csv = new CsvText("", Cells("资金来源", "年初预算数（万元）", "全年预算数（万元）", "实际到位数（万元）", "全年执行数（万元）"));
        foreach (var p in parts) csv.Row(Cells(p.Label, CaseDraft.Number(p.Initial), CaseDraft.Number(p.Budget), CaseDraft.Number(p.Arrived), CaseDraft.Number(p.Executed)));
        return csv.ToString();

        IEnumerable<string> Cells(string label, string first, string budget, string came, string executed) => [label, .. initial ? [first] : Array.Empty<string>(), budget, .. arrived ? [came] : Array.Empty<string>(), executed];
    }

    internal static string Indicators(SelfEvaluationForm form, bool scored)
    {
        var columns = Columns(form, scored);
        var csv = new CsvText("", columns.Select(static c => c.Head));
        foreach (var indicator in form.Indicators) csv.Row(columns.Select(c => c.Cell(indicator)));
        return csv.ToString();
    }

    private static List<(string Head, Func<Indicator, string> Cell)> Columns(SelfEvaluationForm form, bool scored)
    {
        var columns = new List<(string, Func<Indicator, string>)>
        {
            ("一级指标", static i => i.Level1), ("二级指标", static i => i.Level2.Length > 0 ? i.Level2 : i.Level1), ("三级指标", static i => i.Level3),
            ("指标值", static i => i.Target.Text), ("实际完成值", static i => i.Actual.Text),
        };
        if (scored) columns.Add(("分值", static i => QuantityFormat.Shortest(i.Weight)));
        Optional("代码", static i => i.Code);
        Optional(form.Kind == FormKind.Evaluation ? "指标解释" : "指标值设定依据", static i => i.Basis);
        Optional("评分规则", static i => i.RuleId);
        Optional("条件", static i => string.Join(';', i.Conditions.Select(static c => c ? "1" : "0")));
        Optional("偏差原因", static i => i.Reason);
        Optional("改进措施", static i => i.Measures);
        Optional("评分说明", static i => i.Remark);
        return columns;

        void Optional(string head, Func<Indicator, string> cell)
        {
            if (form.Indicators.Any(i => cell(i).Length > 0)) columns.Add((head, cell));
        }
    }

    // Forms without goals have none in the case either; a goal achieved but not set is said to be missing.
    private static YamlText AddGoals(this YamlText yaml, SelfEvaluationForm form) => form.ExpectedGoal.Length + form.ActualGoal.Length == 0
        ? yaml : yaml.Map("goals", g => g.Add("expected", form.ExpectedGoal.Length > 0 ? form.ExpectedGoal : "（表中未填）").AddUnlessEmpty("achieved", form.ActualGoal));

    private static string Year(SelfEvaluationForm form) => form.Year.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
