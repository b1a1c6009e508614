using Jiheng.Platform.Identity;
using Jiheng.Platform.Papers;
using Jiheng.Platform.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Jiheng.Platform.Monitoring;

/// <summary>How far a unit's indicators have come by the end of a month (绩效目标运行监控表).</summary>
public sealed class IndicatorProgress : YearRecord, IWrittenByOwner
{
    public static string Writer => "运行监控表由所属单位填报。";

    public required int Month { get; init; }

    public List<IndicatorProgressRow> Rows { get; init; } = [];

    internal sealed class Storage : IEntityTypeConfiguration<IndicatorProgress>
    {
        public void Configure(EntityTypeBuilder<IndicatorProgress> builder)
        {
            YearRecord.Configure(builder, "indicator_progress");
            builder.HasIndex(p => new { p.YearId, p.OrganisationId, p.Month }).IsUnique();
        }
    }
}

/// <summary>One indicator's progress (指标运行情况).</summary>
public sealed class IndicatorProgressRow : IPartOf
{
    public required Guid ProgressId { get; init; }

    public required int Ordinal { get; init; }

    /// <summary>三级指标, one of the unit's target table.</summary>
    public required string Level3 { get; set; }

    /// <summary>截至月底完成值, as typed.</summary>
    public required string Actual { get; set; }

    /// <summary>预计全年完成值, as typed; empty when none is given.</summary>
    public required string Forecast { get; set; }

    /// <summary>偏差原因.</summary>
    public string Reason { get; set; } = "";

    Guid IPartOf.RootId => ProgressId;

    internal sealed class Storage : IEntityTypeConfiguration<IndicatorProgressRow>
    {
        public void Configure(EntityTypeBuilder<IndicatorProgressRow> builder)
        {
            builder.ToTable("indicator_progress_rows");
            builder.HasKey(r => new { r.ProgressId, r.Ordinal });
            builder.Property(r => r.Level3).HasMaxLength(300);
            builder.Property(r => r.Actual).HasMaxLength(300);
            builder.Property(r => r.Forecast).HasMaxLength(300);
            builder.HasOne<IndicatorProgress>().WithMany(p => p.Rows).HasForeignKey(r => r.ProgressId).OnDelete(DeleteBehavior.Cascade);
        }
    }
}
