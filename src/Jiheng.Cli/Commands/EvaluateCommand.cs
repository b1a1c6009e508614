using System.CommandLine;
using Jiheng.Cli.Output;
using Jiheng.Data.Cases;
using Jiheng.Domain.Quantities;

namespace Jiheng.Cli.Commands;

/// <summary>jiheng evaluate DIR: scores the forms of a case (自评、评价计分).</summary>
internal static class EvaluateCommand
{
    internal static Command Build()
    {
        var (folder, json, scheme, output, format) = (Arguments.Folder(), Arguments.Json(), Arguments.Scheme(), Arguments.Out(), Arguments.Format());
        var command = new Command("evaluate", "按评分方案计算自评表和评价表，写出 Word、Excel") { folder, json, scheme, output, format };
        command.SetAction(parsed =>
        {
            var loaded = LoadedCase.Read(parsed.GetValue(folder)!, parsed.GetValue(scheme)).Demand(r => r.Forms().FirstOrDefault(), "case.yaml", "自评表或评价表（transfer、department、evaluation.yaml 或 projects/）");
            return Finish.Of(loaded, parsed.GetValue(output), parsed.GetValue(format), parsed.GetValue(json) ? () => Json.Write(CaseJson.Evaluation(loaded)) : () => Print(loaded.Result));
        });
        return command;
    }

    private static void Print(CaseResult? result)
    {
        foreach (var form in result?.Forms() ?? [])
        {
            var r = form.Result;
            Console.WriteLine($"{r.Form.Name}（{r.Form.Year}年度）");
            Console.WriteLine($"  预算执行率 {(r.ExecutionRate is { } rate ? QuantityFormat.Percent(rate.Value, 2) : "—")}，{(r.Total is { } total ? $"总分 {QuantityFormat.Plain(total.Value, 2)}，等级 {r.Grade}" : "本表不计分或尚有指标未计分")}");
            foreach (var d in form.Differences) Console.WriteLine($"  {d.Name}：{QuantityFormat.Shortest(d.First)} → {QuantityFormat.Shortest(d.Second)}（{d.Explanation}）");
        }
    }
}
