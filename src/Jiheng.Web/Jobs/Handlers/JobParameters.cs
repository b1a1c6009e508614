using System.Text.Json;
using Jiheng.Platform.Jobs;
using Jiheng.Web.Api;
using Microsoft.EntityFrameworkCore;

namespace Jiheng.Web.Jobs.Handlers;

/// <summary>What a handler reads of its order (任务参数).</summary>
internal static class JobParameters
{
    internal static string Write(object parameters) => JsonSerializer.Serialize(parameters, ApiJson.Options);

    internal static T Read<T>(this JobContext context) => JsonSerializer.Deserialize<T>(context.Job.Parameters, ApiJson.Options)!;

    /// <summary>A file that the account has sent; null when it is gone.</summary>
    internal static async Task<(string Name, byte[] Bytes)?> FileAsync(this JobContext context, Guid id, CancellationToken cancel)
    {
        var file = await context.Db.StoredFiles.AsNoTracking().SingleOrDefaultAsync(f => f.Id == id && f.AccountId == context.Job.AccountId && f.OrganisationId == context.Job.OrganisationId && f.JobId == null, cancel);
        if (file is null) return null;
        return (file.Name, await context.Db.StoredContents.AsNoTracking().Where(c => c.FileId == id).Select(c => c.Bytes).SingleAsync(cancel));
    }
}

/// <summary>The files that a job works on (待处理文件).</summary>
internal sealed record FilesOrder(IReadOnlyList<Guid> Files);

/// <summary>The paper that a job works on (材料).</summary>
internal sealed record PaperOrder(Guid Id);
