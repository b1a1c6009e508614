using System.Text.Json;
using Jiheng.Platform.Jobs;
using Jiheng.Platform.Storage;
using Jiheng.Web.Api;
using Microsoft.EntityFrameworkCore;

namespace Jiheng.Web.Jobs.Handlers;

/// <summary>What a handler reads of its order (任务参数).</summary>
internal static class JobParameters
{
    internal static string Write(object parameters) => JsonSerializer.Serialize(parameters, ApiJson.Options);

    internal static T Read<T>(this JobContext context) => JsonSerializer.Deserialize<T>(context.Job.Parameters, ApiJson.Options)!;

    /// <summary>A file that the account has sent; null when it is gone, or can no longer be read.</summary>
    internal static Task<(string Name, byte[] Bytes)?> FileAsync(this JobContext context, Guid id, CancellationToken cancel) => FileAsync(context.Db, context.Job, id, cancel);

    /// <summary>The same of a job that was done before.</summary>
    internal static async Task<(string Name, byte[] Bytes)?> FileAsync(JihengDb db, Job job, Guid id, CancellationToken cancel)
    {
        var file = await db.StoredFiles.AsNoTracking().SingleOrDefaultAsync(f => f.Id == id && f.AccountId == job.AccountId && f.OrganisationId == job.OrganisationId && f.JobId == null, cancel);
        return await db.ContentAsync(file, cancel) is { } content ? (file!.Name, content) : null;
    }
}

/// <summary>Reports to be audited (审核委托).</summary>
/// <param name="Files">The files.</param>
/// <param name="Keep">Whether the unit keeps the findings, to decide on them and to know them again in the next edition.</param>
/// <param name="PaperId">The paper to which they belong; null for none.</param>
/// <param name="Continues">The document of which the one file is the next edition under another name.</param>
/// <param name="Apart">Whether files that bear the name of a document audited before are other documents, and not its next edition.</param>
internal sealed record AuditOrder(IReadOnlyList<Guid> Files, bool Keep = true, Guid? PaperId = null, Guid? Continues = null, bool Apart = false);

/// <summary>The paper that a job works on (材料).</summary>
internal sealed record PaperOrder(Guid Id);
