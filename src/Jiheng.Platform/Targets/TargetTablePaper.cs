using Jiheng.Domain.Derivations;
using Jiheng.Domain.Quantities;
using Jiheng.Platform.Papers;
using Jiheng.Platform.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Jiheng.Platform.Targets;

/// <summary>The targets of one unit for a year (区域绩效目标表), cascaded from those of the unit above.</summary>
public sealed class TargetTablePaper : YearRecord, IPaper
{
    public static string Writer => "绩效目标由所属单位填报、备案和分解。";

    public PaperKind Kind => PaperKind.TargetTable;

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

    /// <summary>Filed (已备案): its paper is finished, and it changes only with a reason. Repeated here for lists, and written with the paper's events.</summary>
    public bool IsFiled { get; set; }

    public List<TargetRow> Rows { get; init; } = [];

    /// <summary>What it says at this moment.</summary>
    public Snapshot Snapshot()
    {
        var rows = Rows.Select(static r => KeyValuePair.Create($"targets.{r.Ordinal:000}", $"{r.Level1}/{r.Level2}/{r.Level3}：{r.Target}"));
        Derivation? Amount(decimal? value, string key, string label) => value is { } given ? Derivation.Input(key, label, Quantity.Of(given, Units.WanYuan), new Origin("绩效目标表", 0, label)) : null;
        return Papers.Snapshot.Of(rows.Prepend(KeyValuePair.Create("goal", Goal)), new[] { Amount(Central, "targets.central", "中央资金"), Amount(Local, "targets.local", "地方资金") }.OfType<Derivation>());
    }

    internal sealed class Storage : IEntityTypeConfiguration<TargetTablePaper>
    {
        public void Configure(EntityTypeBuilder<TargetTablePaper> builder)
        {
            YearRecord.Configure(builder, "target_tables");
            builder.HasIndex(t => new { t.YearId, t.OrganisationId }).IsUnique();
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
