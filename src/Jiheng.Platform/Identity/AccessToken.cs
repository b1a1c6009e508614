using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Jiheng.Platform.Journal;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Jiheng.Platform.Identity;

/// <summary>
/// A key by which a program acts for an account (访问令牌). The text is shown once when it is made; only its hash is kept.
/// It holds 256 random bits, so a plain hash cannot be reversed by trying.
/// </summary>
public sealed class AccessToken
{
    private const string Prefix = "jh_";
    private const int RandomBytes = 32;

    public required Guid Id { get; init; }

    public required Guid AccountId { get; init; }

    /// <summary>What it is for.</summary>
    public required string Name { get; init; }

    [JournaledAsHash]
    public required string Hash { get; init; }

    /// <summary>What it opens, as <see cref="TokenScopes"/> reads it.</summary>
    public required string Scopes { get; init; }

    public required DateTime CreatedAt { get; init; }

    public required DateTime ExpiresAt { get; init; }

    public DateTime? RevokedAt { get; set; }

    [NotJournaled]
    public DateTime? LastUsedAt { get; set; }

    /// <summary>A new token and its text, which nobody can show again.</summary>
    public static (AccessToken Token, string Text) Make(Guid accountId, string name, TokenScopes scopes, DateTime now, TimeSpan life)
    {
        var text = Prefix + RandomText();
        return (new() { Id = Guid.CreateVersion7(), AccountId = accountId, Name = name, Hash = HashOf(text), Scopes = scopes.Text, CreatedAt = now, ExpiresAt = now + life }, text);
    }

    /// <summary>Whether it opens the door at a time.</summary>
    public bool IsValidAt(DateTime now) => RevokedAt is null && now < ExpiresAt;

    /// <summary>256 random bits as text.</summary>
    internal static string RandomText() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(RandomBytes));

    /// <summary>What is kept of a token's text.</summary>
    public static string HashOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    internal sealed class Storage : IEntityTypeConfiguration<AccessToken>
    {
        public void Configure(EntityTypeBuilder<AccessToken> builder)
        {
            builder.ToTable("access_tokens");
            builder.Property(t => t.Name).HasMaxLength(100);
            builder.Property(t => t.Hash).HasMaxLength(64);
            builder.Property(t => t.Scopes).HasMaxLength(400).HasDefaultValue(TokenScopes.Everything.Text);
            builder.HasIndex(t => t.Hash).IsUnique();
            builder.HasOne<Account>().WithMany().HasForeignKey(t => t.AccountId).OnDelete(DeleteBehavior.Cascade);
        }
    }
}
