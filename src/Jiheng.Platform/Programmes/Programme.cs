using Jiheng.Platform.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Jiheng.Platform.Programmes;

/// <summary>A transfer that is run year by year (项目), e.g. 城乡居民基本医疗保险补助.</summary>
public sealed class Programme : IVersioned
{
    public required Guid Id { get; init; }

    /// <summary>Short code in addresses, e.g. resident-insurance.</summary>
    public required string Code { get; init; }

    public required string Name { get; set; }

    public int Version { get; set; }

    internal sealed class Storage : IEntityTypeConfiguration<Programme>
    {
        public void Configure(EntityTypeBuilder<Programme> builder)
        {
            builder.ToTable("programmes");
            builder.Property(p => p.Version).IsConcurrencyToken();
            builder.Property(p => p.Code).HasMaxLength(60);
            builder.Property(p => p.Name).HasMaxLength(200);
            builder.HasIndex(p => p.Code).IsUnique();
        }
    }
}
