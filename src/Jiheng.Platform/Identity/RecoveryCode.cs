using System.Security.Cryptography;
using Jiheng.Platform.Journal;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Jiheng.Platform.Identity;

/// <summary>Opens the account once when the telephone with the one-time codes is lost (恢复码). Only its hash is kept.</summary>
public sealed class RecoveryCode
{
    /// <summary>How many are given at a time.</summary>
    public const int Given = 10;

    // Without letters and digits that look alike.
    private const string Alphabet = "23456789abcdefghjkmnpqrstuvwxyz";
    private const int Length = 16;

    public required Guid Id { get; init; }

    public required Guid AccountId { get; init; }

    [JournaledAsHash]
    public required string Hash { get; init; }

    public DateTime? UsedAt { get; set; }

    /// <summary>A new code: 16 of 31 letters are 79 random bits, so a plain hash cannot be reversed by trying.</summary>
    public static (RecoveryCode Code, string Text) Make(Guid accountId)
    {
        var text = RandomNumberGenerator.GetString(Alphabet, Length);
        return (new() { Id = Guid.CreateVersion7(), AccountId = accountId, Hash = HashOf(text) }, $"{text[..4]}-{text[4..8]}-{text[8..12]}-{text[12..]}");
    }

    /// <summary>What is kept of a code, however it was typed.</summary>
    public static string HashOf(string text) => AccessToken.HashOf(string.Concat(text.ToLowerInvariant().Where(char.IsAsciiLetterOrDigit)));

    internal sealed class Storage : IEntityTypeConfiguration<RecoveryCode>
    {
        public void Configure(EntityTypeBuilder<RecoveryCode> builder)
        {
            builder.ToTable("recovery_codes");
            builder.Property(c => c.Hash).HasMaxLength(64);
            // It opens once, however many try at the same moment.
            builder.Property(c => c.UsedAt).IsConcurrencyToken();
            builder.HasIndex(c => c.AccountId);
            builder.HasOne<Account>().WithMany().HasForeignKey(c => c.AccountId).OnDelete(DeleteBehavior.Cascade);
        }
    }
}
