using Jiheng.Platform.Papers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Jiheng.Platform.SelfEvaluations;

/// <summary>
/// A unit's self-evaluation of the transfer (转移支付自评). What it received is taken from the instruments; only what no other
/// paper knows is entered.
/// </summary>
public sealed class SelfEvaluationPaper : YearRecord, IPaper
{
    /// <summary>Id of the scoring scheme.</summary>
    public required string SchemeId { get; set; }

    /// <summary>Fingerprint of the scheme's text by which the paper is computed, for good; null in papers older than the pinning of schemes.</summary>
    public string? SchemeFingerprint { get; set; }

    /// <summary>Whether the amounts are the sum of the units below (汇总) instead of entered.</summary>
    public required bool IsRollUp { get; init; }

    public string ExpectedGoal { get; set; } = "";

    public string AchievedGoal { get; set; } = "";

    /// <summary>县市配套, 万元.</summary>
    public decimal? CountyMatch { get; set; }

    /// <summary>全年执行数, central, 万元.</summary>
    public decimal? ExecutedCentral { get; set; }

    /// <summary>全年执行数, local, 万元.</summary>
    public decimal? ExecutedLocal { get; set; }

    /// <summary>How the money was managed (资金管理情况), as canonical JSON; empty while nothing was said.</summary>
    public string Management { get; set; } = "";

    /// <summary>说明.</summary>
    public string Remark { get; set; } = "";

    /// <summary>中央主管部门.</summary>
    public string CentralAuthority { get; set; } = "";

    /// <summary>地方主管部门.</summary>
    public string Authority { get; set; } = "";

    public Guid? PreparedById { get; set; }

    public List<IndicatorRow> Indicators { get; init; } = [];

    public PaperKind Kind => PaperKind.SelfEvaluation;

    internal sealed class Storage : IEntityTypeConfiguration<SelfEvaluationPaper>
    {
        public void Configure(EntityTypeBuilder<SelfEvaluationPaper> builder)
        {
            YearRecord.Configure(builder, "self_evaluations");
            builder.Property(p => p.SchemeId).HasMaxLength(100);
            builder.Property(p => p.SchemeFingerprint).HasMaxLength(64);
            builder.Property(p => p.Management).HasColumnType("text").HasDefaultValue("");
            builder.Property(p => p.Remark).HasColumnType("text").HasDefaultValue("");
            builder.Property(p => p.CentralAuthority).HasMaxLength(200).HasDefaultValue("");
            builder.Property(p => p.Authority).HasMaxLength(200).HasDefaultValue("");
            builder.HasOne<Rules.RuleText>().WithMany().HasForeignKey(p => p.SchemeFingerprint).OnDelete(DeleteBehavior.Restrict);
            builder.HasIndex(p => new { p.YearId, p.OrganisationId }).IsUnique();
        }
    }
}
