using Jiheng.Domain.RollUp;
using Jiheng.Domain.Scoring;
using Jiheng.Platform.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Jiheng.Platform.SelfEvaluations;

/// <summary>One indicator of a self-evaluation as it was entered (自评指标行).</summary>
public sealed class IndicatorRow : IPartOf
{
    public required Guid PaperId { get; init; }

    public required int Ordinal { get; init; }

    public required string Level1 { get; set; }

    public required string Level2 { get; set; }

    public required string Level3 { get; set; }

    /// <summary>指标值.</summary>
    public required string Target { get; set; }

    /// <summary>实际完成值.</summary>
    public required string Actual { get; set; }

    /// <summary>分值.</summary>
    public required decimal Weight { get; set; }

    /// <summary>Id of the scoring rule; empty for the scheme's default.</summary>
    public string RuleId { get; set; } = "";

    /// <summary>For rules by conditions: 1 or 0 for each, in their order, e.g. 110.</summary>
    public string Conditions { get; set; } = "";

    /// <summary>The tier declared for a qualitative indicator (档次).</summary>
    public Attainment? Tier { get; set; }

    /// <summary>Share of the weight within the tier (档内比例), a bare ratio.</summary>
    public decimal? TierShare { get; set; }

    /// <summary>How the values below combine into this one (汇总方式), in a roll-up; null where it is entered.</summary>
    public RollUpMethod? RollUp { get; set; }

    /// <summary>分子 of a ratio, in its own unit; null where the indicator is none.</summary>
    public decimal? Numerator { get; set; }

    /// <summary>分母 of a ratio, or 权数 of a mean.</summary>
    public decimal? Base { get; set; }

    /// <summary>偏差原因.</summary>
    public string Reason { get; set; } = "";

    /// <summary>改进措施.</summary>
    public string Measures { get; set; } = "";

    Guid IPartOf.RootId => PaperId;

    internal sealed class Storage : IEntityTypeConfiguration<IndicatorRow>
    {
        public void Configure(EntityTypeBuilder<IndicatorRow> builder)
        {
            builder.ToTable("indicator_rows");
            builder.HasKey(r => new { r.PaperId, r.Ordinal });
            builder.Property(r => r.Level1).HasMaxLength(100);
            builder.Property(r => r.Level2).HasMaxLength(100);
            builder.Property(r => r.Level3).HasMaxLength(300);
            builder.Property(r => r.Target).HasMaxLength(300);
            builder.Property(r => r.Actual).HasMaxLength(300);
            builder.Property(r => r.RuleId).HasMaxLength(100);
            builder.Property(r => r.Conditions).HasMaxLength(40);
            builder.HasOne<SelfEvaluationPaper>().WithMany(p => p.Indicators).HasForeignKey(r => r.PaperId).OnDelete(DeleteBehavior.Cascade);
        }
    }
}
