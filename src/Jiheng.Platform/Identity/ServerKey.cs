using Jiheng.Platform.Journal;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Jiheng.Platform.Identity;

/// <summary>
/// A key that the server keeps for itself (服务器密钥). With some the nodes protect cookies (数据保护密钥): in the database, so that
/// all nodes read one another's cookies and a restart signs nobody out; whoever reads the database can make cookies, but no
/// session to go with them. With others the row ids of a unit's register checks are made (编号密钥).
/// The key of files is not here: it lies outside the database (<see cref="Jiheng.Platform.Storage.Sealing.FileKey"/>).
/// </summary>
public sealed class ServerKey : INotJournaled
{
    /// <summary>What the names of keys of row ids begin with; data protection knows nothing of them.</summary>
    internal const string Rows = "register-rows:";

    /// <summary>Under this name it is kept which key of files was used last, not the key.</summary>
    internal const string Files = "file-key";

    /// <summary>The name of the key of a unit's row ids.</summary>
    internal static string OfRows(Guid organisationId) => $"{Rows}{organisationId:N}";

    public required Guid Id { get; init; }

    public required string Name { get; init; }

    /// <summary>The key: as XML, of row ids in Base64.</summary>
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
