using Jiheng.Platform.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Jiheng.Platform.Organisations;

/// <summary>Why units end and begin (调整种类).</summary>
public enum OrganisationChangeKind
{
    /// <summary>Several become one, or some go into one that stays (合并).</summary>
    Merge,

    /// <summary>One becomes several, or another is taken out of it (拆分).</summary>
    Split,

    /// <summary>One comes under another unit (划转).</summary>
    Move,

    /// <summary>One goes on under another name or code (更名).</summary>
    Rename,
}

/// <summary>
/// A change of the hierarchy (区划调整): some units end, others begin on a day. It is never undone: an error is put right by
/// another change. Papers and money of earlier years stay with the units of those years.
/// </summary>
public sealed class OrganisationChange : IVersioned
{
    public required Guid Id { get; init; }

    public required OrganisationChangeKind Kind { get; init; }

    /// <summary>First day on which the new units exist.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>The document that orders it (批准文号).</summary>
    public required string Document { get; init; }

    public int Version { get; set; }

    public List<OrganisationSuccession> Successions { get; init; } = [];

    internal sealed class Storage : IEntityTypeConfiguration<OrganisationChange>
    {
        public void Configure(EntityTypeBuilder<OrganisationChange> builder)
        {
            builder.ToTable("organisation_changes");
            builder.Property(c => c.Version).IsConcurrencyToken();
            builder.Property(c => c.Document).HasMaxLength(200);
        }
    }
}

/// <summary>Which unit follows which (承接关系).</summary>
public sealed class OrganisationSuccession : IPartOf
{
    public required Guid ChangeId { get; init; }

    public required Guid FromId { get; init; }

    public required Guid ToId { get; init; }

    Guid IPartOf.RootId => ChangeId;

    internal sealed class Storage : IEntityTypeConfiguration<OrganisationSuccession>
    {
        public void Configure(EntityTypeBuilder<OrganisationSuccession> builder)
        {
            builder.ToTable("organisation_successions", t => t.HasCheckConstraint("ck_succession_two", "from_id <> to_id"));
            builder.HasKey(s => new { s.ChangeId, s.FromId, s.ToId });
            builder.HasOne<OrganisationChange>().WithMany(c => c.Successions).HasForeignKey(s => s.ChangeId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<Organisation>().WithMany().HasForeignKey(s => s.FromId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<Organisation>().WithMany().HasForeignKey(s => s.ToId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}
