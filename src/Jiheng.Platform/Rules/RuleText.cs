using Jiheng.Platform.Programmes;
using Jiheng.Platform.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Jiheng.Platform.Rules;

/// <summary>What kind of rule it is (规则种类).</summary>
public enum RuleKind
{
    /// <summary>评分方案.</summary>
    Scheme,

    /// <summary>政策参数.</summary>
    Policy,
}

/// <summary>A scheme or policy as it was when a year was pinned to it (规则文本): a file that changes later changes no such year.</summary>
public sealed class RuleText : KeptText
{
    public required RuleKind Kind { get; init; }

    public required string RuleId { get; init; }

    internal sealed class Storage : IEntityTypeConfiguration<RuleText>
    {
        public void Configure(EntityTypeBuilder<RuleText> builder)
        {
            KeptText.Configure(builder, "rule_texts");
            builder.Property(t => t.RuleId).HasMaxLength(100);
        }
    }
}

/// <summary>The text of a rule that holds for a year (年度适用规则), from the first time it was used in it.</summary>
public sealed class YearRule : IVersioned
{
    public required Guid Id { get; init; }

    public required Guid YearId { get; init; }

    public required RuleKind Kind { get; init; }

    public required string RuleId { get; init; }

    public required string Fingerprint { get; set; }

    public int Version { get; set; }

    internal sealed class Storage : IEntityTypeConfiguration<YearRule>
    {
        public void Configure(EntityTypeBuilder<YearRule> builder)
        {
            builder.ToTable("year_rules");
            builder.Property(r => r.Version).IsConcurrencyToken();
            builder.Property(r => r.RuleId).HasMaxLength(100);
            builder.Property(r => r.Fingerprint).HasMaxLength(64);
            builder.HasIndex(r => new { r.YearId, r.Kind, r.RuleId }).IsUnique();
            builder.HasOne<ProgrammeYear>().WithMany().HasForeignKey(r => r.YearId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<RuleText>().WithMany().HasForeignKey(r => r.Fingerprint).OnDelete(DeleteBehavior.Restrict);
        }
    }
}
