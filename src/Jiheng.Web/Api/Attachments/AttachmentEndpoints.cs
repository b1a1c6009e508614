using Jiheng.Platform.Attachments;
using Jiheng.Platform.Handling;
using Jiheng.Platform.Identity;
using Jiheng.Platform.Storage;
using Jiheng.Web.Api.Problems;
using Microsoft.EntityFrameworkCore;

namespace Jiheng.Web.Api.Attachments;

/// <summary>An attachment as the API shows it (附件).</summary>
internal sealed record AttachmentView(Guid Id, Guid PaperId, string Name, string Field, string MediaType, int Length, string Sha256)
{
    internal static AttachmentView Of(Attachment a) => new(a.Id, a.PaperId, a.Name, a.Field, a.MediaType, a.Length, a.Sha256);
}

/// <summary>Files that belong to papers (附件接口).</summary>
internal static class AttachmentEndpoints
{
    internal static void Map(RouteGroupBuilder api)
    {
        var group = api.MapGroup("").WithTags("附件");
        group.MapPost("/papers/{paperId:guid}/attachments", AddAsync).Writes("attachments.add").Accepts<byte[]>("application/octet-stream")
            .WithSummary("上传附件：请求内容即文件，name 为文件名，field 为所证明的栏（如 indicators[3]，可不给）；类型按内容识别").Produces<AttachmentView>(StatusCodes.Status201Created);
        group.MapGet("/papers/{paperId:guid}/attachments", async (Guid paperId, [AsParameters] PageQuery page, JihengDb db, Access access, CancellationToken cancel) =>
            !await access.Seen(db.HandledPapers, db.Organisations).AnyAsync(p => p.Id == paperId, cancel) ? Answering.NotFound : ApiAnswer.Ok(await access.Seen(db.Attachments, db.Organisations).Where(a => a.PaperId == paperId).PageAsync(db, page, a => a.Id, AttachmentView.Of, cancel))).WithName("attachments.list").WithSummary("一件材料的附件").Produces<Page<AttachmentView>>();
        group.MapGet("/attachments/{id:guid}/content", ContentAsync).WithName("attachments.content").WithSummary("下载附件；内容与散列不符时不给出").Produces<byte[]>(StatusCodes.Status200OK, "application/octet-stream");
        group.MapDelete("/attachments/{id:guid}", RemoveAsync).Writes("attachments.remove").WithSummary("删除附件；已提交的件不能删").Produces<AttachmentView>();
    }

    private static async Task<IResult> RemoveAsync(Guid id, JihengDb db, Access access, PaperDesk desk, TimeProvider time, CancellationToken cancel)
    {
        if (await access.Seen(db.Attachments, db.Organisations).SingleOrDefaultAsync(a => a.Id == id, cancel) is not { } found || await desk.FindAsync(access, found.PaperId, Timestamp.Now(time), cancel) is not { } at) return Answering.NotFound;
        return (await AttachmentCommands.RemoveAsync(db, access, desk, at, found, Timestamp.Now(time), cancel)).As(static a => ApiAnswer.Ok(AttachmentView.Of(a)));
    }

    private static async Task<IResult> AddAsync(Guid paperId, string name, string? field, HttpRequest http, JihengDb db, Access access, PaperDesk desk, TimeProvider time, CancellationToken cancel)
    {
        if (await desk.FindAsync(access, paperId, Timestamp.Now(time), cancel) is not { } at) return Answering.NotFound;
        if (http.ContentLength is null or > AttachmentCommands.MostBytes)
            return ProblemAnswers.Of(Platform.Answers.Problems.Attachment, $"文件大小应在 Content-Length 中说明，且不超过{AttachmentCommands.MostBytes >> 20} MB。");
        http.Body.Position = 0;
        var content = new byte[http.ContentLength.Value];
        await http.Body.ReadExactlyAsync(content, cancel);
        return (await AttachmentCommands.AddAsync(db, access, desk, at, name, (field ?? "").Trim(), content, Timestamp.Now(time), cancel)).As(static a => ApiAnswer.Created($"{ApiRoutes.Root}/attachments/{a.Id}/content", AttachmentView.Of(a)));
    }

    // Always a download, never shown in the page: what somebody uploaded does not run as ours.
    private static async Task<IResult> ContentAsync(Guid id, HttpResponse response, JihengDb db, Access access, CancellationToken cancel)
    {
        if (await access.Seen(db.Attachments, db.Organisations).AsNoTracking().SingleOrDefaultAsync(a => a.Id == id, cancel) is not { } found) return Answering.NotFound;
        var content = await db.AttachmentContents.AsNoTracking().SingleAsync(c => c.Sha256 == found.Sha256, cancel);
        if (!content.IsWhole) return ProblemAnswers.Of(Platform.Answers.Problems.Damaged, $"“{found.Name}”的内容与上传时的散列不符，已不能作为依据；请系统管理员核验日志链，并从备份恢复。");
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers.ContentSecurityPolicy = "sandbox";
        return Results.Bytes(content.Bytes, found.MediaType, found.Name);
    }
}
