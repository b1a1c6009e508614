using Jiheng.Platform.Identity;
using Jiheng.Platform.Journal;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Jiheng.Platform.Reminders;

/// <summary>Why somebody is reminded (提醒事由).</summary>
public enum ReminderCause
{
    /// <summary>Due within days (将到期).</summary>
    DueSoon,

    /// <summary>Past its day (已逾期).</summary>
    Overdue,

    /// <summary>The last day for a paper that was not handed in comes near (临近报送期限).</summary>
    DeadlineNear,

    /// <summary>That day is over (已过报送期限).</summary>
    DeadlinePassed,

    /// <summary>A unit has more time, or no longer has (延期).</summary>
    Extension,

    /// <summary>Sent back to be put right (被退回).</summary>
    SentBack,

    /// <summary>Given to read (抄送).</summary>
    Copied,

    /// <summary>Urged by somebody (催办).</summary>
    Urged,

    /// <summary>Handed to him: 转办, 委托, 加签.</summary>
    HandedOver,

    /// <summary>An alert of monitoring (运行监控预警).</summary>
    Alert,

    /// <summary>A finding of an audit to look at (审核发现指派).</summary>
    Finding,
}

/// <summary>
/// A message to somebody (消息提醒) about a paper, an alert or an audited document, in the platform and, where he has given an address, by mail. The occasion is part of
/// its key, so that nobody is told twice of one thing.
/// </summary>
public sealed class Reminder : INotJournaled
{
    internal const int LongestText = 500;

    public required Guid Id { get; init; }

    public required Guid AccountId { get; init; }

    /// <summary>The paper, or what else the cause is about: a deadline, an alert, an audited document.</summary>
    public required Guid SubjectId { get; init; }

    public required ReminderCause Cause { get; init; }

    /// <summary>What makes it another occasion: the due day, or the number of the event that sent it back.</summary>
    public required string Occasion { get; init; }

    public required string Text { get; init; }

    public required DateTime At { get; init; }

    public DateTime? ReadAt { get; set; }

    /// <summary>When the mail was handed over; null where there is none, or not yet.</summary>
    public DateTime? MailedAt { get; set; }

    /// <summary>Whether it is about a deadline of a year and not about a paper, of which there may be none yet.</summary>
    public bool IsOfDeadline => Cause is ReminderCause.DeadlineNear or ReminderCause.DeadlinePassed or ReminderCause.Extension;

    internal sealed class Storage : IEntityTypeConfiguration<Reminder>
    {
        public void Configure(EntityTypeBuilder<Reminder> builder)
        {
            builder.ToTable("reminders");
            builder.Property(r => r.Occasion).HasMaxLength(40);
            builder.Property(r => r.Text).HasMaxLength(LongestText);
            builder.HasIndex(r => new { r.AccountId, r.SubjectId, r.Cause, r.Occasion }).IsUnique();
            builder.HasIndex(r => r.At);
            builder.HasOne<Account>().WithMany().HasForeignKey(r => r.AccountId).OnDelete(DeleteBehavior.Cascade);
        }
    }
}

/// <summary>Where somebody wants to be reminded by mail (提醒邮箱); he gives it himself, and it is in no list.</summary>
public sealed class ReminderAddress : INotJournaled
{
    public required Guid AccountId { get; init; }

    public required string Mail { get; set; }

    internal sealed class Storage : IEntityTypeConfiguration<ReminderAddress>
    {
        public void Configure(EntityTypeBuilder<ReminderAddress> builder)
        {
            builder.ToTable("reminder_addresses");
            builder.HasKey(a => a.AccountId);
            builder.Property(a => a.Mail).HasMaxLength(254);
            builder.HasOne<Account>().WithMany().HasForeignKey(a => a.AccountId).OnDelete(DeleteBehavior.Cascade);
        }
    }
}
