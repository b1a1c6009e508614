using Jiheng.Platform.Journal;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Jiheng.Platform.Identity;

/// <summary>Opens the first administrator's account once (初始令牌). There is no default password.</summary>
public sealed class SetupToken
{
    public required Guid Id { get; init; }

    [JournaledAsHash]
    public required string Hash { get; init; }

    public required DateTime ExpiresAt { get; init; }

    public DateTime? UsedAt { get; set; }

    internal sealed class Storage : IEntityTypeConfiguration<SetupToken>
    {
        public void Configure(EntityTypeBuilder<SetupToken> builder)
        {
            builder.ToTable("setup_tokens");
            builder.Property(t => t.Hash).HasMaxLength(64);
            // It opens once, however many try at the same moment.
            builder.Property(t => t.UsedAt).IsConcurrencyToken();
        }
    }
}
