using Jiheng.Domain.Derivations;
using Jiheng.Domain.Quantities;
using Jiheng.Domain.SelfEvaluation;
using Jiheng.Domain.Targets;

namespace Jiheng.Documents.Tests.Recognition;

/// <summary>A typed form as text, everything that its document prints and nothing else, for comparison.</summary>
internal static class FormDump
{
    internal static string Of(SelfEvaluationForm form)
    {
        // Labels of fund lines differ in 其中： and colons; the id says which line it is.
        var lines = new List<string>
        {
            $"{form.Kind} {form.Name} {form.Year} 中央={form.CentralAuthority} 主管={Authority(form)} 单位={form.Unit}", $"目标 {form.ExpectedGoal}", $"完成 {form.ActualGoal}", $"说明 {form.Remark}",
        };
        lines.AddRange(form.Funds.Select(f => $"资金 {f.Id} {Figure(f.Initial)} {Figure(f.Budget)} {Figure(f.Executed)}"));
        lines.AddRange(form.Management.Select(m => $"管理 {m.Name} {m.Situation} {m.Problems}"));
        lines.AddRange(form.Indicators.Select(i => $"指标 {i.Code} {i.Level1}/{i.Level2}/{i.Level3} {i.Target.Text} {i.Actual.Text} {QuantityFormat.Shortest(i.Weight)} 原因={i.Reason} 措施={i.Measures} 依据={i.Basis} 备注={i.Remark}"));
        return string.Join('\n', lines);
    }

    internal static string Of(TargetTable table) => string.Join('\n', new[]
    {
        $"{table.RegionName} {table.Project} {table.Year} {table.Province} {table.CentralAuthority} {table.FinanceAuthority} {table.Authority}", $"{Figure(table.Central)} {Figure(table.Local)} {Figure(table.Other)}", table.Goal,
    }.Concat(table.Indicators.Select(i => $"{i.Level1}/{i.Level2}/{i.Level3} {i.Target.Text}")));

    private static string Authority(SelfEvaluationForm form) => form.Kind == FormKind.Evaluation ? "" : form.Authority;

    private static string Figure(Derivation? figure) => figure is null ? "—" : QuantityFormat.Shortest(figure.Value);
}
