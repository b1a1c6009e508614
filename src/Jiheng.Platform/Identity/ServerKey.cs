using Jiheng.Platform.Journal;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Jiheng.Platform.Identity;

/// <summary>
/// A key with which the nodes of the server protect cookies (数据保护密钥): in the database, so that all nodes read one another's
/// cookies and a restart signs nobody out. Whoever reads the database can make cookies, but no session to go with them.
/// </summary>
public sealed class ServerKey : INotJournaled
{
    public required Guid Id { get; init; }

    public required string Name { get; init; }

    /// <summary>The key as XML.</summary>
    public required string Content { get; init; }

    internal sealed class Storage : IEntityTypeConfiguration<ServerKey>
    {
        public void Configure(EntityTypeBuilder<ServerKey> builder)
        {
            builder.ToTable("server_keys");
            builder.Property(k => k.Name).HasMaxLength(200);
            builder.Property(k => k.Content).HasColumnType("text");
            builder.HasIndex(k => k.Name).IsUnique();
        }
    }
}
