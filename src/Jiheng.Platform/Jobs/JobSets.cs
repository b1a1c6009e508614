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
    }
}
