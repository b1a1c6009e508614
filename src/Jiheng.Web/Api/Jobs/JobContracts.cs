using System.Text.Json;
using Jiheng.Platform.Jobs;

namespace Jiheng.Web.Api.Jobs;

/// <summary>A job in a list (任务).</summary>
internal sealed record JobRow(Guid Id, string Kind, JobState State, int Done, int Total, string Stage, string Problem, int Attempts, bool CancelRequested, DateTime CreatedAt, DateTime? FinishedAt)
{
    internal static JobRow Of(Job j) => new(j.Id, j.Kind, j.State, j.Done, j.Total, j.Stage, j.Problem, j.Attempts, j.CancelRequested, j.CreatedAt, j.FinishedAt);
}

/// <summary>A job with what came of it (任务及结果).</summary>
internal sealed record JobView(JobRow Job, JsonElement? Result, IReadOnlyList<FileView> Files)
{
    internal static JobView Of(Job j, IReadOnlyList<StoredFile> files) =>
        new(JobRow.Of(j), j.Result is null ? null : JsonSerializer.Deserialize<JsonElement>(j.Result), [.. files.Select(FileView.Of)]);
}

/// <summary>A file that was sent, or came of a job (任务文件).</summary>
internal sealed record FileView(Guid Id, Guid? JobId, string Name, string MediaType, long Length, string Sha256, DateTime ExpiresAt)
{
    internal static FileView Of(StoredFile f) => new(f.Id, f.JobId, f.Name, f.MediaType, f.Length, f.Sha256, f.ExpiresAt);
}
