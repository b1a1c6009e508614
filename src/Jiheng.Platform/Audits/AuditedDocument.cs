using Jiheng.Platform.Handling;
using Jiheng.Platform.Identity;
using Jiheng.Platform.Organisations;
using Jiheng.Platform.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Jiheng.Platform.Audits;

/// <summary>
/// A document that a unit has audited (审核文件), through all its editions: what was decided about a finding holds for the next
/// edition too.
/// </summary>
public sealed class AuditedDocument : IVersioned, IPrepared, IWrittenByOwner
{
    public static string Writer => "审核发现由审核的单位认定和指派。";

    public required Guid Id { get; init; }

    public required Guid OrganisationId { get; init; }

    /// <summary>Who had its first edition audited.</summary>
    public Guid? PreparedById { get; init; }

    /// <summary>The paper to which it belongs; null for documents that others sent.</summary>
    public Guid? PaperId { get; init; }

    /// <summary>What it is known by within the unit: the file name of its first edition, below its paper where it has one.</summary>
    public required string Series { get; init; }

    /// <summary>File name of the last edition.</summary>
    public required string Name { get; set; }

    /// <summary>How many editions were audited (第几稿).</summary>
    public int Edition { get; set; }

    /// <summary>SHA-256 of the last edition.</summary>
    public required string Sha256 { get; set; }

    /// <summary>When the last edition was audited.</summary>
    public required DateTime At { get; set; }

    public int Version { get; set; }

    public List<AuditedFinding> Findings { get; init; } = [];

    internal sealed class Storage : IEntityTypeConfiguration<AuditedDocument>
    {
        public void Configure(EntityTypeBuilder<AuditedDocument> builder)
        {
            builder.ToTable("audited_documents");
            builder.Property(d => d.Version).IsConcurrencyToken();
            builder.Property(d => d.Series).HasMaxLength(300);
            builder.Property(d => d.Name).HasMaxLength(200);
            builder.Property(d => d.Sha256).HasMaxLength(64);
            builder.HasIndex(d => new { d.OrganisationId, d.Series }).IsUnique();
            builder.HasIndex(d => d.PaperId);
            builder.HasOne<Organisation>().WithMany().HasForeignKey(d => d.OrganisationId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<HandledPaper>().WithMany().HasForeignKey(d => d.PaperId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}
