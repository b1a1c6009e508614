using Jiheng.Platform.Identity;
using Jiheng.Platform.Storage;
using Jiheng.Web.Api.Problems;
using Jiheng.Web.Api.Tracking;
using Jiheng.Web.Jobs.Handlers;
using Jiheng.Web.Pages.Funds;
using Jiheng.Web.Pages.Returns;
using Jiheng.Web.Pages.Shell;
using Jiheng.Web.Pages.Targets;
using Reasons = Jiheng.Platform.Answers.Problems;

namespace Jiheng.Web.Api.Documents;

/// <summary>What was filled in as official documents (成文接口): word, excel or pdf, the same files as the pages give.</summary>
internal static class DocumentEndpoints
{
    private const string Formats = "；format 为 word、excel 或 pdf";
    private static readonly string[] Types = ["application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "application/pdf"];

    internal static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/allocations/{id:guid}/documents/{format}", static (Guid id, string format, JihengDb db, Access access, FormShelf shelf, PdfPrinter printer, CancellationToken cancel) =>
            AnswerAsync(format, () => AllocationFiles.GetAsync(id, format, db, access, shelf, printer, cancel))).Describe("allocations.document", "资金", "分配表和绩效目标表；已下达的另有指标文" + Formats);
        api.MapGet("/target-tables/{id:guid}/documents/{format}", static (Guid id, string format, JihengDb db, Access access, FormShelf shelf, PdfPrinter printer, CancellationToken cancel) =>
            AnswerAsync(format, () => TargetFiles.GetAsync(id, format, db, access, shelf, printer, cancel))).Describe("targets.document", "绩效目标", "本级和直接下级的区域绩效目标表" + Formats);
        api.MapGet("/monthly-returns/{id:guid}/documents/{format}", static (Guid id, string format, JihengDb db, Access access, ReturnSlice slice, FormShelf shelf, PdfPrinter printer, CancellationToken cancel) =>
            AnswerAsync(format, () => ReturnPages.DocumentAsync(id, format, db, access, slice, shelf, printer, cancel))).Describe("returns.document", "跟踪反馈", "资金使用跟踪反馈表" + Formats);
    }

    private static void Describe(this RouteHandlerBuilder endpoint, string name, string tag, string summary) =>
        endpoint.WithName(name).WithTags(tag).WithSummary(summary).Produces<byte[]>(StatusCodes.Status200OK, Types[0], Types[1..]);

    // A page says in its own way what it has not; a program reads a problem.
    private static async Task<IResult> AnswerAsync(string format, Func<Task<IResult>> make)
    {
        if (format is not ("word" or "excel" or "pdf")) return ProblemAnswers.Of(Reasons.NotFound, $"没有“{format}”这种格式；应为 word、excel 或 pdf。");
        return await make() switch
        {
            IStatusCodeHttpResult { StatusCode: StatusCodes.Status404NotFound } => Answering.NotFound,
            IStatusCodeHttpResult { StatusCode: StatusCodes.Status409Conflict } => ProblemAnswers.Of(Reasons.NothingToPrint, "还没有填写人数或因素数据，没有可以打印的内容。"),
            IStatusCodeHttpResult { StatusCode: >= 500 } => ProblemAnswers.Of(Reasons.NoPdf, "服务器没有安装 LibreOffice，或它没有生成 PDF；请改要 word，或请管理员安装 libreoffice-writer。"),
            var made => made,
        };
    }
}
