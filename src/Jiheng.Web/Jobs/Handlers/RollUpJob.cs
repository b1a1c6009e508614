using System.Text.Json;
using Jiheng.Platform.Jobs;
using Jiheng.Platform.Rules;
using Jiheng.Web.Api;
using Jiheng.Web.Api.SelfEvaluations;

namespace Jiheng.Web.Jobs.Handlers;

/// <summary>Computes a roll-up with every figure below it (汇总): for trees whose papers are too many for an answer at once.</summary>
internal sealed class RollUpJob(Rulebook rules) : IJobHandler
{
    internal const string Name = "roll-up";

    public string Kind => Name;

    public string Permission => "evaluations.roll-up";

    public async Task<JobOutcome> RunAsync(JobContext context, CancellationToken cancel)
    {
        context.Progress.Report(0, 1, "正在汇总");
        if (await context.EvaluationAsync(rules, cancel) is not var (paper, figures)) return JobOutcome.Refused("自评表不存在，或已不在您的范围内。");
        if (!paper.IsRollUp) return JobOutcome.Refused("这张自评表不是汇总表。");
        var text = JsonSerializer.Serialize(figures.Figures().Where(static f => f.Key.Length > 0).DistinctBy(static f => f.Key).Select(FigureView.Of), ApiJson.Options);
        context.Progress.Report(1, 1, "");
        return new()
        {
            Result = JsonSerializer.Serialize(SelfEvaluationView.Of(paper, await SelfEvaluationSlice.StandingAsync(context.Db, paper, figures, cancel), figures), ApiJson.Options),
            Files = [new("汇总数字.json", "application/json", System.Text.Encoding.UTF8.GetBytes(text))],
        };
    }
}
