using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Jiheng.Platform.Journal;

/// <summary>
/// One changed row (日志条目): who changed what, when, why, from what to what. Entries are only ever added; each holds the
/// hash of the one before, so that none can be changed, removed or put in between without being found.
/// </summary>
public sealed class JournalEntry : INotJournaled
{
    /// <summary>1, 2, 3 … without gaps.</summary>
    public required long Sequence { get; init; }

    /// <summary>The same for all entries of one transaction.</summary>
    public required Guid Operation { get; init; }

    public required DateTime At { get; init; }

    public required Guid? AccountId { get; init; }

    public required string Account { get; init; }

    public required Guid? OrganisationId { get; init; }

    public required string Action { get; init; }

    public required string Reason { get; init; }

    /// <summary>Kind of row, e.g. Instrument.</summary>
    public required string Entity { get; init; }

    /// <summary>Its key.</summary>
    public required string EntityId { get; init; }

    /// <summary>The row before, as canonical JSON; null when it was added.</summary>
    public required string? Before { get; init; }

    /// <summary>The row after; null when it was deleted.</summary>
    public required string? After { get; init; }

    public required string PreviousHash { get; init; }

    public required string Hash { get; init; }

    internal sealed class Storage : IEntityTypeConfiguration<JournalEntry>
    {
        public void Configure(EntityTypeBuilder<JournalEntry> builder)
        {
            builder.ToTable("journal");
            builder.HasKey(e => e.Sequence);
            builder.Property(e => e.Sequence).ValueGeneratedNever();
            builder.Property(e => e.Account).HasMaxLength(200);
            builder.Property(e => e.Action).HasMaxLength(100);
            builder.Property(e => e.Entity).HasMaxLength(100);
            builder.Property(e => e.EntityId).HasMaxLength(200);
            builder.Property(e => e.Before).HasColumnType("text");
            builder.Property(e => e.After).HasColumnType("text");
            builder.Property(e => e.PreviousHash).HasMaxLength(64);
            builder.Property(e => e.Hash).HasMaxLength(64);
            builder.HasIndex(e => new { e.Entity, e.EntityId });
            builder.HasIndex(e => e.At);
            builder.HasIndex(e => new { e.OrganisationId, e.Sequence });
        }
    }
}

/// <summary>The last entry (日志末条): the one row that writers wait for, so that the chain has no forks.</summary>
public sealed class JournalHead : INotJournaled
{
    public const int OnlyId = 1;

    public int Id { get; init; } = OnlyId;

    public long Sequence { get; set; }

    public string Hash { get; set; } = JournalHash.Origin;

    internal sealed class Storage : IEntityTypeConfiguration<JournalHead>
    {
        public void Configure(EntityTypeBuilder<JournalHead> builder)
        {
            builder.ToTable("journal_head");
            builder.Property(h => h.Id).ValueGeneratedNever();
            builder.Property(h => h.Hash).HasMaxLength(64);
            builder.HasData(new JournalHead());
        }
    }
}
