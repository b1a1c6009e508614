using Jiheng.Domain.Regions;
using Jiheng.Platform.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Jiheng.Platform.Organisations;

/// <summary>What kind of unit it is (单位种类).</summary>
public enum OrganisationKind
{
    /// <summary>A place in the fiscal hierarchy (区划): it gets, passes on and spends money.</summary>
    Place,

    /// <summary>An office of a place (部门), e.g. its finance or its medical-insurance bureau.</summary>
    Bureau,
}

/// <summary>A unit of the hierarchy (单位), valid from a day until it is closed, split or merged.</summary>
public sealed class Organisation : IVersioned
{
    public required Guid Id { get; init; }

    public required OrganisationKind Kind { get; init; }

    /// <summary>Region code (区划代码); a bureau bears that of its place.</summary>
    public required string RegionCode { get; init; }

    /// <summary>Full name.</summary>
    public required string Name { get; set; }

    /// <summary>Name in tables.</summary>
    public required string ShortName { get; set; }

    public required RegionLevel Level { get; init; }

    /// <summary>The unit above; null for a region or province.</summary>
    public Guid? ParentId { get; set; }

    /// <summary>Ids of all units from the top down to this one, each ended by a slash; what lies below a unit starts with its path.</summary>
    public required string Path { get; set; }

    /// <summary>First day on which it exists.</summary>
    public required DateOnly ValidFrom { get; init; }

    /// <summary>Last day on which it exists; null while it does.</summary>
    public DateOnly? ValidTo { get; set; }

    public int Version { get; set; }

    /// <summary>Whether it exists on a day.</summary>
    public bool ExistsOn(DateOnly day) => day >= ValidFrom && (ValidTo is null || day <= ValidTo);

    internal sealed class Storage : IEntityTypeConfiguration<Organisation>
    {
        public void Configure(EntityTypeBuilder<Organisation> builder)
        {
            builder.ToTable("organisations");
            builder.Property(o => o.Version).IsConcurrencyToken();
            builder.Property(o => o.RegionCode).HasMaxLength(9);
            builder.Property(o => o.Name).HasMaxLength(200);
            builder.Property(o => o.ShortName).HasMaxLength(100);
            builder.Property(o => o.Path).HasMaxLength(400);
            builder.HasIndex(o => o.Path);
            builder.HasIndex(o => new { o.RegionCode, o.Kind, o.ValidFrom });
            // One open place for each code, whatever two people do at the same moment.
            builder.HasIndex(o => o.RegionCode).IsUnique().HasFilter("valid_to IS NULL AND kind = 'Place'");
            builder.HasOne<Organisation>().WithMany().HasForeignKey(o => o.ParentId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}
