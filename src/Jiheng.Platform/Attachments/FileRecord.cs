using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Jiheng.Platform.Attachments;

/// <summary>What is known of a file (文件要素), wherever its bytes are: those of papers under their hash, those of jobs with the job.</summary>
public abstract class FileRecord
{
    public required Guid Id { get; init; }

    /// <summary>File name without folders.</summary>
    public required string Name { get; init; }

    /// <summary>What the content is, not what the sender said.</summary>
    public required string MediaType { get; init; }

    public required string Sha256 { get; init; }

    internal static void Configure<T>(EntityTypeBuilder<T> builder, string table)
        where T : FileRecord
    {
        builder.ToTable(table);
        builder.Property(f => f.Name).HasMaxLength(200);
        builder.Property(f => f.MediaType).HasMaxLength(100);
        builder.Property(f => f.Sha256).HasMaxLength(64);
    }
}
