using Jiheng.Platform.Journal;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Jiheng.Platform.Identity;

/// <summary>
/// What is counted while somebody tries to sign in (登录计数). It is no change of the account, so it is not journaled: whoever
/// tries passwords cannot fill the journal. The lock that follows is.
/// </summary>
public sealed class AccountGuard : INotJournaled
{
    public required Guid AccountId { get; init; }

    /// <summary>Wrong passwords and codes since the last right one. Two at once are counted as two: it is a concurrency token.</summary>
    public int Failures { get; set; }

    /// <summary>The half minute of the last code that was accepted; none opens twice.</summary>
    public long LastCodeStep { get; set; }

    public DateTime? LastSignInAt { get; set; }

    internal sealed class Storage : IEntityTypeConfiguration<AccountGuard>
    {
        public void Configure(EntityTypeBuilder<AccountGuard> builder)
        {
            builder.ToTable("account_guards");
            builder.HasKey(g => g.AccountId);
            builder.Property(g => g.Failures).IsConcurrencyToken();
            builder.Property(g => g.LastCodeStep).IsConcurrencyToken();
            builder.HasOne<Account>().WithMany().HasForeignKey(g => g.AccountId).OnDelete(DeleteBehavior.Cascade);
        }
    }
}
