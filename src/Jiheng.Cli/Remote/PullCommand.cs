using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Nodes;
using Jiheng.Cli.Output;
using Jiheng.Client;

namespace Jiheng.Cli.Remote;

/// <summary>jiheng --server URL pull --out DIR: papers and their documents (下载).</summary>
internal static class PullCommand
{
    private static readonly JsonSerializerOptions Indented = new(JihengClient.Json) { WriteIndented = true };

    internal static Command Build()
    {
        var output = new Option<string>("--out") { Description = "下载到哪个文件夹", Required = true };
        var period = new Option<string?>("--period") { Description = "只要这个期间的件：2024 或 2024-05" };
        var documents = new Option<bool>("--documents") { Description = "同时把看得到的自评表印成 Word 和 Excel" };
        var command = new Command("pull", RemoteArguments.Described("下载看得到的件（JSON），可同时下载自评表的 Word 和 Excel", "pull")) { output, period, documents };
        command.SetAction((parsed, cancel) => RemoteArguments.WithAsync(parsed, client => RunAsync(client, parsed.GetValue(output)!, parsed.GetValue(period), parsed.GetValue(documents), cancel)));
        return command;
    }

    private static async Task<int> RunAsync(JihengClient client, string folder, string? period, bool documents, CancellationToken cancel)
    {
        Directory.CreateDirectory(folder);
        var written = 0;
        await foreach (var paper in client.ListAsync<PaperItem>("papers" + (period is null ? "" : "?period=" + Uri.EscapeDataString(period)), cancel))
        {
            var whole = await client.GetAsync<JsonNode>($"papers/{paper.Id}", cancel);
            await File.WriteAllTextAsync(Path.Combine(folder, TitledFile.Of($"{paper.Period}-{paper.Title}", paper.Id, ".json")), whole.ToJsonString(Indented), cancel);
            written++;
        }

        if (documents) written += await DocumentsAsync(client, folder, period, cancel);
        Report.Progress($"已下载 {written} 个文件，在 {folder}。");
        return ExitCode.Fine;
    }

    private static async Task<int> DocumentsAsync(JihengClient client, string folder, string? period, CancellationToken cancel)
    {
        var written = 0;
        await foreach (var programme in client.ListAsync<ProgrammeItem>("programmes", cancel))
        await foreach (var year in client.ListAsync<YearItem>($"programmes/{programme.Id}/years", cancel).Where(y => period is null || period.StartsWith($"{y.Year}", StringComparison.Ordinal)))
        await foreach (var paper in client.ListAsync<EvaluationItem>($"years/{year.Id}/self-evaluations", cancel))
        {
            var job = await client.PostAsync<JobItem>($"self-evaluations/{paper.Id}/documents", null, cancel: cancel);
            var done = await client.WaitAsync(job.Id, null, cancel);
            if (done.Job.State != "succeeded") Report.Progress($"自评表 {paper.Id} 没有成文：{done.Job.Problem}");
            foreach (var file in done.Files) await File.WriteAllBytesAsync(Path.Combine(folder, TitledFile.Of(Path.GetFileNameWithoutExtension(file.Name), paper.Id, Path.GetExtension(file.Name))), await client.DownloadAsync(file.Id, cancel), cancel);
            written += done.Files.Count;
        }

        return written;
    }
}
