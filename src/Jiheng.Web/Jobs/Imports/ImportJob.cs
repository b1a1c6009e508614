using System.Text.Json;
using Jiheng.Platform.Answers;
using Jiheng.Platform.Jobs;
using Jiheng.Platform.Rules;
using Jiheng.Web.Api;
using Jiheng.Web.Jobs.Handlers;

namespace Jiheng.Web.Jobs.Imports;

/// <summary>Reads a filled form or a list line by line (导入识别). It saves nothing.</summary>
internal sealed class ImportJob(Rulebook rules, FormShelf shelf) : IJobHandler
{
    internal const string Name = "import";

    public string Kind => Name;

    public string Permission => "jobs.import";

    public async Task<JobOutcome> RunAsync(JobContext context, CancellationToken cancel)
    {
        var order = context.Read<ImportOrder>();
        if (await context.FileAsync(order.File, cancel) is not var (name, bytes)) return JobOutcome.Refused("要导入的文件已删除或到期；请重新上传。");
        context.Progress.Report(0, 1, "正在识别");
        var reading = order.IsOfAForm ? await FormAsync(context, order, name, bytes, cancel) : await new ListImport(shelf).ReadAsync(context, order.Kind, name, bytes, cancel);
        if (!reading.IsGiven) return JobOutcome.Refused(reading.Refusal.Detail);
        context.Progress.Report(1, 1, "");
        return new() { Result = JsonSerializer.Serialize(reading.Value, ApiJson.Options) };
    }

    private async Task<Answer<ImportReading>> FormAsync(JobContext context, ImportOrder order, string name, byte[] bytes, CancellationToken cancel)
    {
        var source = SentFile.Read(name, bytes);
        return source.IsGiven ? await new FormImport(shelf, rules).ReadAsync(context, order, source.Value, cancel) : source.Refusal;
    }
}
