using Jiheng.Platform.Journal;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Jiheng.Platform.Storage;

/// <summary>
/// What was answered to a write that carried a key (幂等记录), kept in the transaction of the write: whoever asks again after
/// a lost connection gets the same answer and nothing is done twice.
/// </summary>
public sealed class IdempotencyRecord : INotJournaled
{
    public required Guid AccountId { get; init; }

    public required string Key { get; init; }

    /// <summary>Hash of method, address and content; another request under the same key is refused.</summary>
    public required string RequestHash { get; init; }

    public required int Status { get; init; }

    public required string Body { get; init; }

    public required string? ETag { get; init; }

    public required string? Location { get; init; }

    public required DateTime At { get; init; }

    internal sealed class Storage : IEntityTypeConfiguration<IdempotencyRecord>
    {
        public void Configure(EntityTypeBuilder<IdempotencyRecord> builder)
        {
            builder.ToTable("idempotency");
            builder.HasKey(r => new { r.AccountId, r.Key });
            builder.Property(r => r.Key).HasMaxLength(100);
            builder.Property(r => r.RequestHash).HasMaxLength(64);
            builder.Property(r => r.Body).HasColumnType("text");
            builder.Property(r => r.ETag).HasMaxLength(40);
            builder.Property(r => r.Location).HasMaxLength(200);
        }
    }
}
