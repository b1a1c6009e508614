using Jiheng.Domain.Monitoring;
using Jiheng.Platform.Programmes;
using Jiheng.Platform.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Jiheng.Platform.Monitoring;

/// <summary>What share of a year's money should be spent by the end of each month (用款计划), where an office declared one.</summary>
public sealed class DeclaredPlan : IVersioned
{
    public required Guid Id { get; init; }

    public required Guid YearId { get; init; }

    public int Version { get; set; }

    public List<PlannedMonth> Months { get; init; } = [];

    /// <summary>The plan as the Domain reckons with it.</summary>
    public ProgressPlan ToPlan() => ProgressPlan.Of([.. Months.OrderBy(static m => m.Month).Select(static m => m.Share)]);

    internal sealed class Storage : IEntityTypeConfiguration<DeclaredPlan>
    {
        public void Configure(EntityTypeBuilder<DeclaredPlan> builder)
        {
            builder.ToTable("declared_plans");
            builder.Property(p => p.Version).IsConcurrencyToken();
            builder.HasIndex(p => p.YearId).IsUnique();
            builder.HasOne<ProgrammeYear>().WithMany().HasForeignKey(p => p.YearId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}

/// <summary>The cumulative share by the end of one month (月度累计计划进度), a bare ratio.</summary>
public sealed class PlannedMonth : IPartOf
{
    public required Guid PlanId { get; init; }

    public required int Month { get; init; }

    public required decimal Share { get; set; }

    Guid IPartOf.RootId => PlanId;

    internal sealed class Storage : IEntityTypeConfiguration<PlannedMonth>
    {
        public void Configure(EntityTypeBuilder<PlannedMonth> builder)
        {
            builder.ToTable("planned_months", t => t.HasCheckConstraint("ck_planned_month", "month BETWEEN 1 AND 12"));
            builder.HasKey(m => new { m.PlanId, m.Month });
            builder.HasOne<DeclaredPlan>().WithMany(p => p.Months).HasForeignKey(m => m.PlanId).OnDelete(DeleteBehavior.Cascade);
        }
    }
}
