using Jiheng.Platform.Attachments;
using Jiheng.Platform.Storage;
using Microsoft.EntityFrameworkCore;

namespace Jiheng.Platform.Jobs;

/// <summary>The rows of jobs in the database (任务数据).</summary>
public static class JobSets
{
    extension(JihengDb db)
    {
        public DbSet<Job> Jobs => db.Set<Job>();

        public DbSet<JobOrder> JobOrders => db.Set<JobOrder>();

        public DbSet<StoredFile> StoredFiles => db.Set<StoredFile>();

        public DbSet<StoredContent> StoredContents => db.Set<StoredContent>();

        /// <summary>The content of a file; null when there is none of it, or what is kept was changed or sealed with another key.</summary>
        public async Task<byte[]?> ContentAsync(StoredFile? file, CancellationToken cancel) =>
            file is not null && await db.StoredContents.AsNoTracking().SingleOrDefaultAsync(c => c.FileId == file.Id, cancel) is { } kept && db.FileKey.Open(file.Id, kept.Sealed) is { } content && ContentHash.Of(content) == file.Sha256 ? content : null;
    }
}
