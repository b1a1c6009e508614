using Jiheng.Platform.Storage;
using Jiheng.Platform.Journal;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Jiheng.Platform.Identity;

/// <summary>Somebody signed in with a browser (会话). The cookie names it; ending it here ends it everywhere at once.</summary>
public sealed class Session
{
    /// <summary>How long it lasts without being used.</summary>
    public static readonly TimeSpan Idle = TimeSpan.FromHours(2);

    /// <summary>How long it lasts at most.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromHours(12);

    private const int LongestAddress = 64;
    private const int LongestAgent = 200;

    public required Guid Id { get; init; }

    public required Guid AccountId { get; init; }

    /// <summary>Hash of the 256 random bits in the cookie.</summary>
    [JournaledAsHash]
    public required string KeyHash { get; init; }

    public required DateTime CreatedAt { get; init; }

    [NotJournaled]
    public required DateTime SeenAt { get; set; }

    /// <summary>From where, as the server saw it.</summary>
    [NotJournaled]
    public required string Address { get; init; }

    /// <summary>With what, as the browser says.</summary>
    [NotJournaled]
    public required string Agent { get; init; }

    public DateTime? EndedAt { get; set; }

    /// <summary>A new session and the text of its cookie, which nobody can show again.</summary>
    public static (Session Session, string Key) Begin(Guid accountId, string address, string agent, DateTime now)
    {
        var key = AccessToken.RandomText();
        return (new() { Id = Guid.CreateVersion7(), AccountId = accountId, KeyHash = AccessToken.HashOf(key), CreatedAt = now, SeenAt = now, Address = ShortText.Of(address, LongestAddress), Agent = ShortText.Of(agent, LongestAgent) }, key);
    }

    /// <summary>Whether it still opens the door.</summary>
    public bool IsOpenAt(DateTime now) => EndedAt is null && now < SeenAt + Idle && now < CreatedAt + Longest;

    internal sealed class Storage : IEntityTypeConfiguration<Session>
    {
        public void Configure(EntityTypeBuilder<Session> builder)
        {
            builder.ToTable("sessions");
            builder.Property(s => s.KeyHash).HasMaxLength(64);
            builder.HasIndex(s => s.KeyHash).IsUnique();
            builder.Property(s => s.Address).HasMaxLength(LongestAddress);
            builder.Property(s => s.Agent).HasMaxLength(LongestAgent);
            builder.HasIndex(s => s.AccountId);
            builder.HasOne<Account>().WithMany().HasForeignKey(s => s.AccountId).OnDelete(DeleteBehavior.Cascade);
        }
    }
}
