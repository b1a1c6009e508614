using Jiheng.Platform.Identity;
using Jiheng.Platform.Organisations;
using Jiheng.Platform.Programmes;
using Jiheng.Platform.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Jiheng.Platform.Targets;

/// <summary>The targets of one unit for a year (区域绩效目标表), cascaded from those of the unit above.</summary>
public sealed class TargetTablePaper : IVersioned, IPrepared
{
    public required Guid Id { get; init; }

    public required Guid YearId { get; init; }

    public required Guid OrganisationId { get; init; }

    /// <summary>The table from which it was cascaded; null at the top.</summary>
    public Guid? ParentId { get; init; }

    /// <summary>Who wrote it last; null while it is as it was cascaded.</summary>
    public Guid? PreparedById { get; set; }

    /// <summary>年度目标.</summary>
    public required string Goal { get; set; }

    /// <summary>中央资金, 万元.</summary>
    public decimal? Central { get; set; }

    /// <summary>地方资金, 万元.</summary>
    public decimal? Local { get; set; }

    /// <summary>Filed (已备案): from then on it changes only with a reason.</summary>
    public bool IsFiled { get; set; }

    public int Version { get; set; }

    public List<TargetRow> Rows { get; init; } = [];

    internal sealed class Storage : IEntityTypeConfiguration<TargetTablePaper>
    {
        public void Configure(EntityTypeBuilder<TargetTablePaper> builder)
        {
            builder.ToTable("target_tables");
            builder.Property(t => t.Version).IsConcurrencyToken();
            builder.HasIndex(t => new { t.YearId, t.OrganisationId }).IsUnique();
            builder.HasOne<ProgrammeYear>().WithMany().HasForeignKey(t => t.YearId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<Organisation>().WithMany().HasForeignKey(t => t.OrganisationId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<TargetTablePaper>().WithMany().HasForeignKey(t => t.ParentId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}

/// <summary>One indicator of a target table (绩效指标行).</summary>
public sealed class TargetRow : IPartOf
{
    public required Guid TableId { get; init; }

    public required int Ordinal { get; init; }

    public required string Level1 { get; set; }

    public required string Level2 { get; set; }

    public required string Level3 { get; set; }

    /// <summary>指标值, as typed.</summary>
    public required string Target { get; set; }

    Guid IPartOf.RootId => TableId;

    internal sealed class Storage : IEntityTypeConfiguration<TargetRow>
    {
        public void Configure(EntityTypeBuilder<TargetRow> builder)
        {
            builder.ToTable("target_rows");
            builder.HasKey(r => new { r.TableId, r.Ordinal });
            builder.Property(r => r.Level1).HasMaxLength(100);
            builder.Property(r => r.Level2).HasMaxLength(100);
            builder.Property(r => r.Level3).HasMaxLength(300);
            builder.Property(r => r.Target).HasMaxLength(300);
            builder.HasOne<TargetTablePaper>().WithMany(t => t.Rows).HasForeignKey(r => r.TableId).OnDelete(DeleteBehavior.Cascade);
        }
    }
}
