using Jiheng.Platform.Identity;
using Jiheng.Platform.Organisations;
using Jiheng.Platform.Programmes;
using Jiheng.Platform.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Jiheng.Platform.Papers;

/// <summary>What a unit has in a year of a programme (单位年度记录): a paper, a table, an alert.</summary>
public abstract class YearRecord : IVersioned, IOwned
{
    public required Guid Id { get; init; }

    public required Guid YearId { get; init; }

    public required Guid OrganisationId { get; init; }

    public int Version { get; set; }

    /// <summary>The table with what all of them have in common.</summary>
    internal static void Configure<T>(EntityTypeBuilder<T> builder, string table)
        where T : YearRecord
    {
        builder.ToTable(table);
        builder.Property(r => r.Version).IsConcurrencyToken();
        builder.HasOne<ProgrammeYear>().WithMany().HasForeignKey(r => r.YearId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Organisation>().WithMany().HasForeignKey(r => r.OrganisationId).OnDelete(DeleteBehavior.Restrict);
    }
}
