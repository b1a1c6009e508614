using Jiheng.Platform.Identity;
using Jiheng.Platform.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Jiheng.Platform.Monitoring;

/// <summary>What was done about an alert (处置环节).</summary>
public enum AlertDeed
{
    /// <summary>指定责任人.</summary>
    Assigned,

    /// <summary>整改措施.</summary>
    Acted,

    /// <summary>整改结果.</summary>
    Reported,

    /// <summary>退回整改.</summary>
    SentBack,

    /// <summary>销号.</summary>
    Closed,
}

/// <summary>One step of what became of an alert (处置记录): who, when, what. Never changed.</summary>
public sealed class AlertStep : IPartOf
{
    public required Guid AlertId { get; init; }

    /// <summary>1, 2, 3 …</summary>
    public required int Ordinal { get; init; }

    public required AlertDeed Deed { get; init; }

    public required Guid? AccountId { get; init; }

    public required DateTime At { get; init; }

    /// <summary>The action, the outcome or the reason.</summary>
    public required string Text { get; init; }

    /// <summary>Who was named, when somebody was.</summary>
    public Guid? OwnerId { get; init; }

    /// <summary>By when, when a day was set.</summary>
    public DateOnly? Due { get; init; }

    Guid IPartOf.RootId => AlertId;

    internal sealed class Storage : IEntityTypeConfiguration<AlertStep>
    {
        public void Configure(EntityTypeBuilder<AlertStep> builder)
        {
            builder.ToTable("alert_steps");
            builder.HasKey(s => new { s.AlertId, s.Ordinal });
            builder.Property(s => s.Text).HasMaxLength(2000);
            builder.HasOne<Alert>().WithMany(a => a.Steps).HasForeignKey(s => s.AlertId).OnDelete(DeleteBehavior.Cascade);
            builder.HasOne<Account>().WithMany().HasForeignKey(s => s.AccountId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}
