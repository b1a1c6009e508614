using Jiheng.Platform.Identity;
using Jiheng.Platform.Organisations;
using Jiheng.Workflow.Definitions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Jiheng.Platform.Handling;

/// <summary>Somebody's role in a unit (任职): what he may do there, and whose data the role reaches.</summary>
public sealed class Appointment : IOwned
{
    public required Guid AccountId { get; init; }

    public required Guid OrganisationId { get; init; }

    public required Role Role { get; init; }

    /// <summary>数据范围.</summary>
    public DataScope Scope { get; set; }

    /// <summary>The units named when the scope is 自定义.</summary>
    public List<AppointmentUnit> Units { get; init; } = [];

    internal sealed class Storage : IEntityTypeConfiguration<Appointment>
    {
        public void Configure(EntityTypeBuilder<Appointment> builder)
        {
            builder.ToTable("appointments");
            builder.HasKey(a => new { a.OrganisationId, a.Role, a.AccountId });
            builder.Property(a => a.Scope).HasDefaultValue(DataScope.OwnAndBelow);
            builder.HasIndex(a => a.AccountId);
            builder.HasOne<Account>().WithMany().HasForeignKey(a => a.AccountId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<Organisation>().WithMany().HasForeignKey(a => a.OrganisationId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}

/// <summary>A unit that an appointment reaches by name (自定义范围的单位).</summary>
public sealed class AppointmentUnit
{
    public required Guid OrganisationId { get; init; }

    public required Role Role { get; init; }

    public required Guid AccountId { get; init; }

    public required Guid UnitId { get; init; }

    internal sealed class Storage : IEntityTypeConfiguration<AppointmentUnit>
    {
        public void Configure(EntityTypeBuilder<AppointmentUnit> builder)
        {
            builder.ToTable("appointment_units");
            builder.HasKey(u => new { u.OrganisationId, u.Role, u.AccountId, u.UnitId });
            builder.HasOne<Appointment>().WithMany(a => a.Units).HasForeignKey(u => new { u.OrganisationId, u.Role, u.AccountId }).OnDelete(DeleteBehavior.Cascade);
            builder.HasOne<Organisation>().WithMany().HasForeignKey(u => u.UnitId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}
