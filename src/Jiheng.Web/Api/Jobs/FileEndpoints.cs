using Jiheng.Platform.Identity;
using Jiheng.Platform.Jobs;
using Jiheng.Platform.Storage;
using Jiheng.Web.Api.Problems;
using Microsoft.EntityFrameworkCore;
using Reasons = Jiheng.Platform.Answers.Problems;

namespace Jiheng.Web.Api.Jobs;

/// <summary>Files for jobs and of jobs (任务文件接口); everybody sees his own only.</summary>
internal static class FileEndpoints
{
    internal static void Map(RouteGroupBuilder api)
    {
        var files = api.MapGroup("/files").WithTags("任务");
        files.MapGet("", ListAsync).WithName("files.list").WithSummary("我上传的文件和结果文件").Produces<Page<FileView>>();
        files.MapPost("", AddAsync).Writes("files.add").Accepts<byte[]>("application/octet-stream").WithSummary("上传待处理的文件：请求内容即文件，name 为文件名").Produces<FileView>(StatusCodes.Status201Created);
        files.MapGet("/{id:guid}/content", ContentAsync).WithName("files.content").WithSummary("下载文件").Produces<byte[]>(StatusCodes.Status200OK, "application/octet-stream");
        files.MapDelete("/{id:guid}", RemoveAsync).Writes("files.remove").WithSummary("提前删除").Produces<FileView>();
    }

    private static async Task<IResult> ListAsync(Guid? job, [AsParameters] PageQuery page, JihengDb db, Access access, TimeProvider time, CancellationToken cancel) =>
        ApiAnswer.Ok(await JobQueue.FilesOf(db, access, Timestamp.Now(time)).Where(f => job == null || f.JobId == job).PageAsync(db, page, f => f.Id, FileView.Of, cancel));

    private static async Task<IResult> AddAsync(string name, HttpRequest http, JihengDb db, Access access, TimeProvider time, JobTerms terms, CancellationToken cancel)
    {
        if (http.ContentLength is null) return ProblemAnswers.Of(Reasons.Attachment, "文件大小应在 Content-Length 中说明。");
        if (http.ContentLength > Uploads.MostBytes) return ProblemAnswers.Of(Reasons.Attachment, Uploads.TooLarge(http.ContentLength.Value));
        http.Body.Position = 0;
        var content = new byte[http.ContentLength.Value];
        await http.Body.ReadExactlyAsync(content, cancel);
        return (await Uploads.AddAsync(db, access, name, content, Timestamp.Now(time), terms, cancel)).As(static f => ApiAnswer.Created($"{ApiRoutes.Root}/files/{f.Id}/content", FileView.Of(f)));
    }

    // Always a download, never shown in the page: what somebody uploaded does not run as ours.
    private static async Task<IResult> ContentAsync(Guid id, HttpResponse response, JihengDb db, Access access, TimeProvider time, CancellationToken cancel)
    {
        if (await FindAsync(id, db, access, time, cancel) is not { } file) return Answering.NotFound;
        if (await db.ContentAsync(file, cancel) is not { } content) return ProblemAnswers.Of(Reasons.Damaged, Uploads.Unreadable(file.Name));
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers.ContentSecurityPolicy = "sandbox";
        response.Headers.CacheControl = "no-store";
        return Results.Bytes(content, file.MediaType, file.Name);
    }

    private static async Task<IResult> RemoveAsync(Guid id, JihengDb db, Access access, TimeProvider time, CancellationToken cancel)
    {
        if (await FindAsync(id, db, access, time, cancel) is not { } file) return Answering.NotFound;
        db.Remove(file);
        await db.SaveChangesAsync(cancel);
        return ApiAnswer.Ok(FileView.Of(file));
    }

    private static Task<StoredFile?> FindAsync(Guid id, JihengDb db, Access access, TimeProvider time, CancellationToken cancel) =>
        JobQueue.FilesOf(db, access, Timestamp.Now(time)).SingleOrDefaultAsync(f => f.Id == id, cancel);
}
