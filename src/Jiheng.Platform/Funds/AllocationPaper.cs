using Jiheng.Platform.Organisations;
using Jiheng.Platform.Papers;
using Jiheng.Platform.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Jiheng.Platform.Funds;

/// <summary>An allocation by head count and standard, or by factors, that is being prepared (分配方案), until an instrument issues it.</summary>
public sealed class AllocationPaper : YearRecord, IPaper
{
    public static string Writer => "分配方案由编制单位办理。";

    public PaperKind Kind => PaperKind.Allocation;

    /// <summary>Who wrote it last.</summary>
    public Guid? PreparedById { get; set; }

    public required string Title { get; set; }

    /// <summary>财政补助标准, 元/人/年; nothing where the pool is given out by factors.</summary>
    public required decimal Subsidy { get; set; }

    /// <summary>The payer's share of it (分担比例), a bare ratio.</summary>
    public required decimal Share { get; set; }

    /// <summary>Document that prescribes the standard.</summary>
    public required string Citation { get; set; }

    /// <summary>The instrument that issued it; null while it is being prepared.</summary>
    public Guid? InstrumentId { get; set; }

    public List<AllocationPlace> Places { get; init; } = [];

    /// <summary>Whether a pool is given out by factors (因素法), and not a standard per head.</summary>
    public bool IsByFactors => Subsidy == 0m;

    /// <summary>The factors that are being set; null where they are to be read from what the paper says.</summary>
    public FactorPlan? Plan { get; set; }

    internal sealed class Storage : IEntityTypeConfiguration<AllocationPaper>
    {
        public void Configure(EntityTypeBuilder<AllocationPaper> builder)
        {
            YearRecord.Configure(builder, "allocations");
            builder.Property(a => a.Title).HasMaxLength(400);
            builder.Property(a => a.Citation).HasMaxLength(400);
            builder.Ignore(a => a.Plan);
            builder.HasOne<InstrumentPaper>().WithMany().HasForeignKey(a => a.InstrumentId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}

/// <summary>One place of an allocation with its head counts (分配单元).</summary>
public sealed class AllocationPlace : IPartOf
{
    public required Guid AllocationId { get; init; }

    public required Guid OrganisationId { get; init; }

    public required int Ordinal { get; init; }

    /// <summary>上报参保人数, 人.</summary>
    public required long Reported { get; set; }

    /// <summary>审核参保人数, 人.</summary>
    public required long Audited { get; set; }

    /// <summary>已提前告知数, 万元.</summary>
    public required decimal Advanced { get; set; }

    Guid IPartOf.RootId => AllocationId;

    internal sealed class Storage : IEntityTypeConfiguration<AllocationPlace>
    {
        public void Configure(EntityTypeBuilder<AllocationPlace> builder)
        {
            builder.ToTable("allocation_places");
            builder.HasKey(p => new { p.AllocationId, p.OrganisationId });
            builder.HasOne<AllocationPaper>().WithMany(a => a.Places).HasForeignKey(p => p.AllocationId).OnDelete(DeleteBehavior.Cascade);
            builder.HasOne<Organisation>().WithMany().HasForeignKey(p => p.OrganisationId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}
