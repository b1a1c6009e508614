using Jiheng.Platform.Journal;
using Jiheng.Platform.Organisations;
using Jiheng.Platform.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Jiheng.Platform.Identity;

/// <summary>Somebody who may use the platform (账号), bound to one unit. What he may do, his appointments say.</summary>
public sealed class Account : IVersioned
{
    public required Guid Id { get; init; }

    /// <summary>Name to sign in with, in lower case.</summary>
    public required string UserName { get; init; }

    /// <summary>Name as people call him; what the journal shows.</summary>
    public required string DisplayName { get; set; }

    /// <summary>The number by which the office knows the person (人员编号): two accounts with one number are one person.</summary>
    public string PersonCode { get; set; } = "";

    /// <summary>His unit; null for whoever runs the platform.</summary>
    public Guid? OrganisationId { get; set; }

    public bool IsEnabled { get; set; } = true;

    /// <summary>Salted hash of the password; empty when only tokens open the account.</summary>
    [JournaledAsHash]
    public string PasswordHash { get; set; } = "";

    public DateTime? PasswordChangedAt { get; set; }

    /// <summary>Whether the password was set by somebody else and has to be changed at the next sign-in.</summary>
    public bool MustChangePassword { get; set; }

    /// <summary>Until when nobody signs in, after too many wrong passwords.</summary>
    public DateTime? LockedUntil { get; set; }

    /// <summary>Changes whenever what opens the account changes.</summary>
    [JournaledAsHash]
    public string SecurityStamp { get; set; } = "";

    /// <summary>Secret of the one-time codes (动态口令), protected; empty when they are not asked for.</summary>
    [JournaledAsHash]
    public string TotpSecret { get; set; } = "";

    /// <summary>Whether a one-time code is asked for at sign-in.</summary>
    public bool AsksForCode { get; set; }

    public int Version { get; set; }

    internal sealed class Storage : IEntityTypeConfiguration<Account>
    {
        public void Configure(EntityTypeBuilder<Account> builder)
        {
            builder.ToTable("accounts");
            builder.Property(a => a.Version).IsConcurrencyToken();
            builder.Property(a => a.UserName).HasMaxLength(60);
            builder.Property(a => a.DisplayName).HasMaxLength(60);
            builder.Property(a => a.PersonCode).HasMaxLength(60);
            builder.Property(a => a.PasswordHash).HasMaxLength(200);
            builder.Property(a => a.SecurityStamp).HasMaxLength(64);
            builder.Property(a => a.TotpSecret).HasMaxLength(400);
            builder.HasIndex(a => a.UserName).IsUnique();
            builder.HasIndex(a => a.PersonCode);
            builder.HasOne<Organisation>().WithMany().HasForeignKey(a => a.OrganisationId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}
