using System.CommandLine;
using Jiheng.Cli.Output;
using Jiheng.Client;

namespace Jiheng.Cli.Remote;

/// <summary>jiheng --server URL status: what waits for me, and what the server is doing for me (待办与任务).</summary>
internal static class StatusCommand
{
    internal static Command Build()
    {
        var command = new Command("status", RemoteArguments.Described("列出等我办理的件（按期限，逾期在前）和后台任务", "status"));
        command.SetAction((parsed, cancel) => RemoteArguments.WithAsync(parsed, client => RunAsync(client, cancel)));
        return command;
    }

    private static async Task<int> RunAsync(JihengClient client, CancellationToken cancel)
    {
        var me = await client.GetAsync<Me>("me", cancel);
        var papers = await client.ListAsync<PaperItem>("papers?pending=true", cancel).OrderBy(static p => p.Due ?? DateOnly.MaxValue).ToListAsync(cancel);
        var jobs = await client.ListAsync<JobItem>("jobs", cancel).Where(static j => !j.IsOver).ToListAsync(cancel);
        var today = DateOnly.FromDateTime(DateTime.UtcNow.AddHours(8));
        Report.Progress($"{me.DisplayName}（{me.UserName}）：待办 {papers.Count} 件，其中逾期 {papers.Count(p => p.Due < today)} 件；进行中的任务 {jobs.Count} 个。");
        if (papers.Count > 0) TextTable.Write(["期限", "期间", "标题", "步骤"], papers.Select(p => new[] { p.Due is { } due ? $"{due:yyyy-MM-dd}{(due < today ? " 逾期" : "")}" : "—", p.Period, p.Title, p.StepName }));
        if (jobs.Count > 0) TextTable.Write(["任务", "状态", "进度"], jobs.Select(static j => new[] { j.Kind, j.State, $"{j.Done}/{j.Total} {j.Stage}" }));
        return ExitCode.Fine;
    }
}
