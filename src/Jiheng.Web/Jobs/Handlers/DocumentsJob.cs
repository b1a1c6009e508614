using System.Text.Json;
using Jiheng.Data.Cases;
using Jiheng.Documents.Reports;
using Jiheng.Documents.Writing;
using Jiheng.Platform.Attachments;
using Jiheng.Platform.Jobs;
using Jiheng.Platform.Rules;
using Jiheng.Web.Api;

namespace Jiheng.Web.Jobs.Handlers;

/// <summary>Prints a self-evaluation as the official form (自评表成文): Word, and a workbook with its formulas.</summary>
internal sealed class DocumentsJob(Rulebook rules, FormShelf shelf) : IJobHandler
{
    internal const string Name = "documents";
    private const string Form = "transfer-self-evaluation";

    public string Kind => Name;

    public string Permission => "evaluations.documents";

    public async Task<JobOutcome> RunAsync(JobContext context, CancellationToken cancel)
    {
        context.Progress.Report(0, 2, "正在计算");
        if (await context.EvaluationAsync(rules, cancel) is not var (paper, figures)) return JobOutcome.Refused("自评表不存在，或已不在您的范围内。");
        context.Progress.Report(1, 2, "正在成文");
        var files = new List<MadeFile>();
        foreach (var document in FormDocuments.Of([new FormResult("transfer", figures.Result)], shelf.Forms[Form]))
        {
            var name = FileTitle.Of($"{figures.Funds.Name}{figures.Result.Form.Year}年度{document.Name}");
            if (document.Text is { } text) files.Add(Made(name + ".docx", s => DocxWriter.Write(text, s)));
            if (document.Pages.Count > 0) files.Add(Made(name + ".xlsx", s => XlsxWriter.Write(document.Pages, s)));
        }

        context.Progress.Report(2, 2, "");
        return new() { Result = JsonSerializer.Serialize(new { paper.Id, paper.Version, Hash = (await Evidence.WithAsync(figures.Snapshot(), context.Db, paper.Id, cancel)).Hash }, ApiJson.Options), Files = files };
    }

    private static MadeFile Made(string name, Action<Stream> write)
    {
        using var stream = new MemoryStream();
        write(stream);
        var bytes = stream.ToArray();
        return new(name, FileKind.Of(bytes)!.MediaType, bytes);
    }
}
