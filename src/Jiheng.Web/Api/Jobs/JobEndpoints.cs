using Jiheng.Platform.Identity;
using Jiheng.Platform.Jobs;
using Jiheng.Platform.Storage;
using Jiheng.Web.Api.Problems;
using Jiheng.Web.Jobs;
using Jiheng.Web.Jobs.Handlers;
using Jiheng.Web.Jobs.Imports;
using Microsoft.EntityFrameworkCore;
using Reasons = Jiheng.Platform.Answers.Problems;

namespace Jiheng.Web.Api.Jobs;

/// <summary>Work in the background (任务接口): ordered with 202 and its address, watched, given up; its results fetched as files.</summary>
internal static class JobEndpoints
{
    private const int MostFiles = 100;

    internal static void Map(RouteGroupBuilder api)
    {
        var jobs = api.MapGroup("/jobs").WithTags("任务");
        jobs.MapGet("", ListAsync).WithName("jobs.list").WithSummary("我委托的任务").Produces<Page<JobRow>>();
        jobs.MapGet("/{id:guid}", GetAsync).WithName("jobs.get").WithSummary("状态、进度、结果和结果文件").Produces<JobView>();
        jobs.MapDelete("/{id:guid}", CancelAsync).Writes("jobs.cancel").WithSummary("取消").Produces<JobRow>();
        jobs.MapPost("/{id:guid}/retry", RetryAsync).Writes("jobs.retry").WithSummary("失败的或已取消的，照原样重新办理").Produces<JobRow>(StatusCodes.Status202Accepted);
        jobs.MapPost("/audit", (AuditOrder order, JihengDb db, Access access, TimeProvider time, JobClock clock, CancellationToken cancel) => order is { Continues: not null, Files.Count: not 1 }
            ? Task.FromResult(ProblemAnswers.Of(Reasons.Invalid, "说明是哪个文件的下一稿时，应只给一个文件。"))
            : FilesAsync(AuditJob.Name, order.Files, order, db, access, time, clock, cancel)).Writes("jobs.audit").WithSummary("审核上传的报告").Produces<JobRow>(StatusCodes.Status202Accepted);
        jobs.MapPost("/register-check", (RegisterOrder order, JihengDb db, Access access, TimeProvider time, JobClock clock, CancellationToken cancel) =>
            FilesAsync(RegisterJob.Name, [.. order.Registers, .. order.Deaths], order, db, access, time, clock, cancel)).Writes("jobs.register-check").WithSummary("核查上传的参保登记").Produces<JobRow>(StatusCodes.Status202Accepted);
        jobs.MapPost("/import", (ImportOrder order, JihengDb db, Access access, TimeProvider time, JobClock clock, CancellationToken cancel) =>
            FilesAsync(ImportJob.Name, [order.File], order, db, access, time, clock, cancel)).Writes("jobs.import").WithSummary("识别填好的表或清单，逐行给出结果，不保存").Produces<JobRow>(StatusCodes.Status202Accepted);
        foreach (var (kind, about) in new[] { (DocumentsJob.Name, "把自评表印成 Word 和 Excel"), (RollUpJob.Name, "汇总下级自评") })
        {
            api.MapPost($"/self-evaluations/{{id:guid}}/{kind}", (Guid id, JihengDb db, Access access, TimeProvider time, JobClock clock, CancellationToken cancel) =>
                PaperAsync(kind, id, db, access, time, clock, cancel)).Writes("evaluations." + kind).WithTags("任务").WithSummary(about).Produces<JobRow>(StatusCodes.Status202Accepted);
        }
    }

    private static async Task<IResult> ListAsync([AsParameters] PageQuery page, JihengDb db, Access access, CancellationToken cancel) =>
        ApiAnswer.Ok(await JobQueue.Of(db, access).PageAsync(db, page, j => j.Id, JobRow.Of, cancel));

    private static async Task<IResult> GetAsync(Guid id, JihengDb db, Access access, TimeProvider time, CancellationToken cancel)
    {
        if (await JobQueue.Of(db, access).AsNoTracking().SingleOrDefaultAsync(j => j.Id == id, cancel) is not { } job) return Answering.NotFound;
        var files = await JobQueue.FilesOf(db, access, Timestamp.Now(time)).Where(f => f.JobId == id).OrderBy(f => f.Name).AsNoTracking().ToListAsync(cancel);
        return ApiAnswer.Ok(JobView.Of(job, files), job.Version);
    }

    private static async Task<IResult> CancelAsync(Guid id, JihengDb db, Access access, TimeProvider time, CancellationToken cancel) =>
        await JobQueue.Of(db, access).SingleOrDefaultAsync(j => j.Id == id, cancel) is { } job
            ? (await JobQueue.CancelAsync(db, job, Timestamp.Now(time), cancel)).As(static j => ApiAnswer.Ok(JobRow.Of(j)))
            : Answering.NotFound;

    private static async Task<IResult> RetryAsync(Guid id, JihengDb db, Access access, TimeProvider time, JobClock clock, CancellationToken cancel)
    {
        if (await JobQueue.Of(db, access).SingleOrDefaultAsync(j => j.Id == id, cancel) is not { } job) return Answering.NotFound;
        var retried = await JobQueue.RetryAsync(db, job, Timestamp.Now(time), cancel);
        clock.Wake();
        return retried.As(static j => ApiAnswer.Accepted($"{ApiRoutes.Root}/jobs/{j.Id}", JobRow.Of(j)));
    }

    private static async Task<IResult> FilesAsync(string kind, IReadOnlyList<Guid> files, object order, JihengDb db, Access access, TimeProvider time, JobClock clock, CancellationToken cancel)
    {
        if (files.Count is 0 or > MostFiles) return ProblemAnswers.Of(Reasons.Invalid, $"给出{files.Count}个文件，应为1至{MostFiles}个；更多的请分次办理。");
        if (await JobQueue.FilesOf(db, access, Timestamp.Now(time)).CountAsync(f => files.Contains(f.Id) && f.JobId == null, cancel) != files.Distinct().Count())
            return ProblemAnswers.Of(Reasons.NotFound, "有文件没有上传，或已到期；请先上传。");
        return await OrderAsync(kind, order, db, access, time, clock, cancel);
    }

    private static async Task<IResult> PaperAsync(string kind, Guid id, JihengDb db, Access access, TimeProvider time, JobClock clock, CancellationToken cancel) =>
        await access.Seen(db.SelfEvaluations, db.Organisations).AnyAsync(p => p.Id == id, cancel)
            ? await OrderAsync(kind, new PaperOrder(id), db, access, time, clock, cancel)
            : Answering.NotFound;

    internal static async Task<IResult> OrderAsync(string kind, object order, JihengDb db, Access access, TimeProvider time, JobClock clock, CancellationToken cancel)
    {
        var ordered = await JobQueue.OrderAsync(db, access, kind, JobParameters.Write(order), Timestamp.Now(time), cancel);
        // Before the commit, so a little early; the runner looks again after its usual pause.
        clock.Wake();
        return ordered.As(static j => ApiAnswer.Accepted($"{ApiRoutes.Root}/jobs/{j.Id}", JobRow.Of(j)));
    }
}
