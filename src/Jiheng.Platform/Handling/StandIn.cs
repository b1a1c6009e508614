using Jiheng.Platform.Identity;
using Jiheng.Platform.Organisations;
using Jiheng.Workflow.Definitions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Jiheng.Platform.Handling;

/// <summary>Somebody acts for somebody else in one role for some days (委托办理).</summary>
public sealed class StandIn : IOwned
{
    public required Guid Id { get; init; }

    public required Guid PrincipalId { get; init; }

    public required Guid DelegateId { get; init; }

    public required Role Role { get; init; }

    public required Guid OrganisationId { get; init; }

    public required DateOnly From { get; init; }

    /// <summary>Last day; brought forward by <see cref="StandIns.EndAsync"/> when it ends early.</summary>
    public required DateOnly To { get; set; }

    internal sealed class Storage : IEntityTypeConfiguration<StandIn>
    {
        public void Configure(EntityTypeBuilder<StandIn> builder)
        {
            builder.ToTable("stand_ins");
            builder.HasIndex(s => s.OrganisationId);
            builder.HasOne<Account>().WithMany().HasForeignKey(s => s.PrincipalId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<Account>().WithMany().HasForeignKey(s => s.DelegateId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<Organisation>().WithMany().HasForeignKey(s => s.OrganisationId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}
