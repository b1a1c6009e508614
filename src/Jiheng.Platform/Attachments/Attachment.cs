using Jiheng.Platform.Identity;
using Jiheng.Platform.Journal;
using Jiheng.Platform.Organisations;
using Jiheng.Platform.Papers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Jiheng.Platform.Attachments;

/// <summary>A file that belongs to a paper (附件). Its content is found by its hash.</summary>
public sealed class Attachment : FileRecord, IPrepared
{
    public required Guid OrganisationId { get; init; }

    /// <summary>Who attached it.</summary>
    public Guid? PreparedById { get; init; }

    public required PaperKind Kind { get; init; }

    public required Guid PaperId { get; init; }

    public required int Length { get; init; }

    /// <summary>The field of the paper that it proves, e.g. indicators[3]; empty for the paper as a whole.</summary>
    public string Field { get; init; } = "";

    internal sealed class Storage : IEntityTypeConfiguration<Attachment>
    {
        public void Configure(EntityTypeBuilder<Attachment> builder)
        {
            FileRecord.Configure(builder, "attachments");
            builder.Property(a => a.Field).HasMaxLength(200).HasDefaultValue("");
            builder.HasIndex(a => new { a.Kind, a.PaperId });
            builder.HasOne<Organisation>().WithMany().HasForeignKey(a => a.OrganisationId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<AttachmentContent>().WithMany().HasForeignKey(a => a.Sha256).OnDelete(DeleteBehavior.Restrict);
        }
    }
}

/// <summary>The bytes of files (附件内容), each content once, under its hash; in the database, so that one backup holds all.</summary>
public sealed class AttachmentContent : INotJournaled
{
    public required string Sha256 { get; init; }

    public required byte[] Bytes { get; init; }

    /// <summary>Whether the bytes are still those under whose hash they are kept.</summary>
    public bool IsWhole => ContentHash.Of(Bytes) == Sha256;

    internal sealed class Storage : IEntityTypeConfiguration<AttachmentContent>
    {
        public void Configure(EntityTypeBuilder<AttachmentContent> builder)
        {
            builder.ToTable("attachment_contents");
            builder.HasKey(c => c.Sha256);
            builder.Ignore(c => c.IsWhole);
            builder.Property(c => c.Sha256).HasMaxLength(64);
        }
    }
}
