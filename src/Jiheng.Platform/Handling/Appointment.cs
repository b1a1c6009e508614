using Jiheng.Platform.Identity;
using Jiheng.Platform.Organisations;
using Jiheng.Workflow.Definitions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Jiheng.Platform.Handling;

/// <summary>Somebody's role in a unit (任职): what he may do to papers that come to the unit.</summary>
public sealed class Appointment : IOwned
{
    public required Guid AccountId { get; init; }

    public required Guid OrganisationId { get; init; }

    public required Role Role { get; init; }

    internal sealed class Storage : IEntityTypeConfiguration<Appointment>
    {
        public void Configure(EntityTypeBuilder<Appointment> builder)
        {
            builder.ToTable("appointments");
            builder.HasKey(a => new { a.OrganisationId, a.Role, a.AccountId });
            builder.HasIndex(a => a.AccountId);
            builder.HasOne<Account>().WithMany().HasForeignKey(a => a.AccountId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<Organisation>().WithMany().HasForeignKey(a => a.OrganisationId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}
