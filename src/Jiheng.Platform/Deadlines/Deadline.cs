using Jiheng.Platform.Organisations;
using Jiheng.Platform.Papers;
using Jiheng.Platform.Programmes;
using Jiheng.Platform.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Jiheng.Platform.Deadlines;

/// <summary>The last day for a kind of paper of a year (截止日期), with the exceptions granted.</summary>
public sealed class Deadline : IVersioned
{
    public required Guid Id { get; init; }

    public required Guid YearId { get; init; }

    public required PaperKind Kind { get; init; }

    /// <summary>Month 1–12 of a monthly return; 0 for papers of the whole year.</summary>
    public required int Month { get; init; }

    public required DateOnly Due { get; set; }

    public int Version { get; set; }

    public List<DeadlineException> Exceptions { get; init; } = [];

    /// <summary>The last day for a unit, with its extension where it has one.</summary>
    public DateOnly LastDayOf(Guid organisationId) => Exceptions.Find(e => e.OrganisationId == organisationId) is { } granted && granted.Until > Due ? granted.Until : Due;

    internal sealed class Storage : IEntityTypeConfiguration<Deadline>
    {
        public void Configure(EntityTypeBuilder<Deadline> builder)
        {
            builder.ToTable("deadlines");
            builder.Property(d => d.Version).IsConcurrencyToken();
            builder.HasIndex(d => new { d.YearId, d.Kind, d.Month }).IsUnique();
            builder.HasOne<ProgrammeYear>().WithMany().HasForeignKey(d => d.YearId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}

/// <summary>A later day for one unit, with the reason (截止日期例外).</summary>
public sealed class DeadlineException : IPartOf
{
    public required Guid DeadlineId { get; init; }

    public required Guid OrganisationId { get; init; }

    public required DateOnly Until { get; set; }

    public required string Reason { get; set; }

    Guid IPartOf.RootId => DeadlineId;

    internal sealed class Storage : IEntityTypeConfiguration<DeadlineException>
    {
        public void Configure(EntityTypeBuilder<DeadlineException> builder)
        {
            builder.ToTable("deadline_exceptions");
            builder.HasKey(e => new { e.DeadlineId, e.OrganisationId });
            builder.Property(e => e.Reason).HasMaxLength(400);
            builder.HasOne<Deadline>().WithMany(d => d.Exceptions).HasForeignKey(e => e.DeadlineId).OnDelete(DeleteBehavior.Cascade);
            builder.HasOne<Organisation>().WithMany().HasForeignKey(e => e.OrganisationId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}
