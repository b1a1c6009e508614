using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Jiheng.Platform.Jobs;

/// <summary>
/// What a person had the server do (任务委托): journaled and kept when the job and its results are long gone, because a check of
/// the enrolment register or a change by import must be traceable for ever.
/// </summary>
public sealed class JobOrder
{
    /// <summary>The same as the job's.</summary>
    public required Guid Id { get; init; }

    public required string Kind { get; init; }

    public required Guid AccountId { get; init; }

    public required Guid? OrganisationId { get; init; }

    public required string Parameters { get; init; }

    internal sealed class Storage : IEntityTypeConfiguration<JobOrder>
    {
        public void Configure(EntityTypeBuilder<JobOrder> builder)
        {
            builder.ToTable("job_orders");
            builder.Property(o => o.Kind).HasMaxLength(60);
            builder.Property(o => o.Parameters).HasColumnType("text");
        }
    }
}
