using Jiheng.Platform.Organisations;
using Jiheng.Platform.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Jiheng.Platform.Identity;

/// <summary>Somebody who may use the platform (账号), within one unit.</summary>
public sealed class Account : IVersioned
{
    public required Guid Id { get; init; }

    /// <summary>Name to log in with, in lower case.</summary>
    public required string UserName { get; init; }

    /// <summary>Name as people call him; what the journal shows.</summary>
    public required string DisplayName { get; set; }

    /// <summary>For which unit; null for whoever runs the platform.</summary>
    public Guid? OrganisationId { get; set; }

    public bool IsEnabled { get; set; } = true;

    public int Version { get; set; }

    internal sealed class Storage : IEntityTypeConfiguration<Account>
    {
        public void Configure(EntityTypeBuilder<Account> builder)
        {
            builder.ToTable("accounts");
            builder.Property(a => a.Version).IsConcurrencyToken();
            builder.Property(a => a.UserName).HasMaxLength(60);
            builder.Property(a => a.DisplayName).HasMaxLength(60);
            builder.HasIndex(a => a.UserName).IsUnique();
            builder.HasOne<Organisation>().WithMany().HasForeignKey(a => a.OrganisationId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}
