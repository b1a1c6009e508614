using Jiheng.Platform.Identity;
using Jiheng.Platform.Papers;
using Jiheng.Platform.Programmes;
using Jiheng.Platform.Storage;
using Jiheng.Workflow.Running;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Jiheng.Platform.Handling;

/// <summary>
/// A paper on its way through a workflow (办理件). Its events say where it stands; what is repeated of it here is for lists, and
/// written with the events.
/// </summary>
public sealed class HandledPaper : IVersioned, IPrepared
{
    public required Guid Id { get; init; }

    /// <summary>材料种类; its tables share the id.</summary>
    public PaperKind Kind { get; init; }

    /// <summary>Year of the programme; null for papers that belong to none.</summary>
    public Guid? YearId { get; init; }

    public required string WorkflowId { get; init; }

    /// <summary>Of the text it started with, and stays with.</summary>
    public required string Fingerprint { get; init; }

    public required Guid OrganisationId { get; init; }

    /// <summary>Who opened it.</summary>
    public Guid? PreparedById { get; init; }

    /// <summary>What it reports on: 2024, or 2024-05.</summary>
    public required string Period { get; init; }

    public required string Title { get; set; }

    /// <summary>What it says, as canonical JSON.</summary>
    public required string Content { get; set; }

    /// <summary>Hash of the content.</summary>
    public required string Hash { get; set; }

    public PaperStatus Status { get; set; }

    public string Step { get; set; } = "";

    public DateOnly? Due { get; set; }

    /// <summary>Whether it has left the step in which figures are entered (已提交): only then those above count it.</summary>
    public bool IsHandedIn { get; set; }

    /// <summary>Number of its events.</summary>
    public int Sequence { get; set; }

    public int Version { get; set; }

    internal sealed class Storage : IEntityTypeConfiguration<HandledPaper>
    {
        public void Configure(EntityTypeBuilder<HandledPaper> builder)
        {
            builder.ToTable("handled_papers");
            builder.Property(p => p.Version).IsConcurrencyToken();
            builder.Property(p => p.WorkflowId).HasMaxLength(100);
            builder.Property(p => p.Fingerprint).HasMaxLength(64);
            builder.Property(p => p.Period).HasMaxLength(7);
            builder.Property(p => p.Title).HasMaxLength(200);
            builder.Property(p => p.Content).HasColumnType("text");
            builder.Property(p => p.Hash).HasMaxLength(64);
            builder.Property(p => p.Step).HasMaxLength(100);
            builder.HasIndex(p => new { p.WorkflowId, p.Period, p.OrganisationId });
            builder.HasIndex(p => p.OrganisationId);
            // Who has handed in what, month by month, is answered from the index alone.
            builder.HasIndex(p => new { p.YearId, p.Kind, p.OrganisationId, p.Period, p.IsHandedIn });
            builder.Property(p => p.Kind).HasDefaultValue(PaperKind.Free);
            builder.HasOne<ProgrammeYear>().WithMany().HasForeignKey(p => p.YearId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<WorkflowText>().WithMany().HasForeignKey(p => p.Fingerprint).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<Organisations.Organisation>().WithMany().HasForeignKey(p => p.OrganisationId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}
