using Jiheng.Platform.Identity;
using Jiheng.Platform.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Jiheng.Platform.Audits;

/// <summary>What was decided about a finding (发现的处理).</summary>
public enum FindingState
{
    /// <summary>待处理.</summary>
    Open,

    /// <summary>属实: it is to be put right in the next edition.</summary>
    Accepted,

    /// <summary>不予采纳, with the reason.</summary>
    Dismissed,
}

/// <summary>One finding of an audited document (审核发现). Its key is the same in every edition in which it is found.</summary>
public sealed class AuditedFinding : IPartOf
{
    public required Guid DocumentId { get; init; }

    /// <summary>Fingerprint: the rule, the figures and the words around them.</summary>
    public required string Key { get; init; }

    /// <summary>Its place among the findings of the last edition in which it was found.</summary>
    public required int Ordinal { get; set; }

    public required string Rule { get; set; }

    public required string Severity { get; set; }

    /// <summary>Where it stands, for people.</summary>
    public required string Place { get; set; }

    public required string Quote { get; set; }

    public required string Printed { get; set; }

    public required string Expected { get; set; }

    public required string Message { get; set; }

    /// <summary>The edition in which it was found first.</summary>
    public required int Since { get; init; }

    /// <summary>Whether the last edition still has it.</summary>
    public bool Stands { get; set; } = true;

    public FindingState State { get; set; }

    /// <summary>Why it was dismissed, or a remark.</summary>
    public string Reason { get; set; } = "";

    /// <summary>Who is to look at it (指派); null for nobody in particular.</summary>
    public Guid? AssigneeId { get; set; }

    public Guid? DecidedById { get; set; }

    public DateTime? DecidedAt { get; set; }

    Guid IPartOf.RootId => DocumentId;

    internal sealed class Storage : IEntityTypeConfiguration<AuditedFinding>
    {
        public void Configure(EntityTypeBuilder<AuditedFinding> builder)
        {
            builder.ToTable("audited_findings");
            builder.HasKey(f => new { f.DocumentId, f.Key });
            builder.Property(f => f.Key).HasMaxLength(40);
            builder.Property(f => f.Rule).HasMaxLength(100);
            builder.Property(f => f.Severity).HasMaxLength(20);
            builder.Property(f => f.Place).HasMaxLength(300);
            builder.Property(f => f.Quote).HasMaxLength(500);
            builder.Property(f => f.Printed).HasMaxLength(300);
            builder.Property(f => f.Expected).HasMaxLength(300);
            builder.Property(f => f.Message).HasMaxLength(2000);
            builder.Property(f => f.Reason).HasMaxLength(1000);
            builder.HasIndex(f => f.AssigneeId);
            builder.HasOne<AuditedDocument>().WithMany(d => d.Findings).HasForeignKey(f => f.DocumentId).OnDelete(DeleteBehavior.Cascade);
            builder.HasOne<Account>().WithMany().HasForeignKey(f => f.AssigneeId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}
