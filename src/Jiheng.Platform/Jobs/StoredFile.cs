using Jiheng.Platform.Attachments;
using Jiheng.Platform.Identity;
using Jiheng.Platform.Journal;
using Jiheng.Platform.Storage.Sealing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Jiheng.Platform.Jobs;

/// <summary>
/// A file that was sent for a job, or came of one (任务文件). It is for whoever sent it or ordered the job, and for nobody else;
/// it is removed after some days. Evidence of papers is an attachment and stays.
/// </summary>
public sealed class StoredFile : FileRecord, INotJournaled
{
    public required Guid AccountId { get; init; }

    /// <summary>For which unit he acted then.</summary>
    public required Guid? OrganisationId { get; init; }

    /// <summary>The job that made it; null for a file that was sent.</summary>
    public required Guid? JobId { get; init; }

    public required long Length { get; init; }

    public required DateTime CreatedAt { get; init; }

    public required DateTime ExpiresAt { get; init; }

    internal sealed class Storage : IEntityTypeConfiguration<StoredFile>
    {
        public void Configure(EntityTypeBuilder<StoredFile> builder)
        {
            FileRecord.Configure(builder, "stored_files");
            builder.HasIndex(f => f.JobId);
            builder.HasIndex(f => f.ExpiresAt);
            builder.HasOne<Account>().WithMany().HasForeignKey(f => f.AccountId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<Job>().WithMany().HasForeignKey(f => f.JobId).OnDelete(DeleteBehavior.Cascade);
        }
    }
}

/// <summary>The bytes of a file, sealed with the key of files (文件内容), apart from it so that lists do not read them.</summary>
public sealed class StoredContent : INotJournaled
{
    public required Guid FileId { get; init; }

    /// <summary>As they are kept; see <see cref="FileKey"/>.</summary>
    public required byte[] Sealed { get; init; }

    /// <summary>The content of a file that is to be kept.</summary>
    internal static StoredContent Of(StoredFile file, byte[] content, FileKey key) => new() { FileId = file.Id, Sealed = key.Seal(file.Id, content) };

    internal sealed class Storage : IEntityTypeConfiguration<StoredContent>
    {
        public void Configure(EntityTypeBuilder<StoredContent> builder)
        {
            builder.ToTable("stored_contents");
            builder.HasKey(c => c.FileId);
            builder.HasOne<StoredFile>().WithMany().HasForeignKey(c => c.FileId).OnDelete(DeleteBehavior.Cascade);
        }
    }
}
