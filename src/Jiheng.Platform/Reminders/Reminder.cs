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

    /// <summary>Sent back to be put right (被退回).</summary>
    SentBack,
}

/// <summary>
/// A message to somebody about a paper (催办提醒), in the platform and, where he has given an address, by mail. The occasion is part of
/// its key, so that nobody is told twice of one thing.
/// </summary>
public sealed class Reminder : INotJournaled
{
    public required Guid Id { get; init; }

    public required Guid AccountId { get; init; }

    public required Guid PaperId { get; init; }

    public required ReminderCause Cause { get; init; }

    /// <summary>What makes it another occasion: the due day, or the number of the event that sent it back.</summary>
    public required string Occasion { get; init; }

    public required string Text { get; init; }

    public required DateTime At { get; init; }

    public DateTime? ReadAt { get; set; }

    /// <summary>When the mail was handed over; null where there is none, or not yet.</summary>
    public DateTime? MailedAt { get; set; }

    internal sealed class Storage : IEntityTypeConfiguration<Reminder>
    {
        public void Configure(EntityTypeBuilder<Reminder> builder)
        {
            builder.ToTable("reminders");
            builder.Property(r => r.Occasion).HasMaxLength(40);
            builder.Property(r => r.Text).HasMaxLength(500);
            builder.HasIndex(r => new { r.AccountId, r.PaperId, r.Cause, r.Occasion }).IsUnique();
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
