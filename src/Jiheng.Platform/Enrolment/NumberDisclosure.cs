using Jiheng.Platform.Identity;
using Jiheng.Platform.Organisations;
using Jiheng.Platform.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Jiheng.Platform.Enrolment;

/// <summary>That somebody was shown the whole identity numbers of a case of a register check, and why (查看完整号码); the numbers themselves are not in it.</summary>
public sealed class NumberDisclosure : IWrittenByOwner
{
    public static string Writer => "完整号码由核查的单位查看。";

    public required Guid Id { get; init; }

    public required Guid OrganisationId { get; init; }

    public required Guid AccountId { get; init; }

    /// <summary>The check.</summary>
    public required Guid JobId { get; init; }

    /// <summary>编号 of the first row of the case.</summary>
    public required string RowId { get; init; }

    public required string Reason { get; init; }

    public required DateTime ShownAt { get; init; }

    internal sealed class Storage : IEntityTypeConfiguration<NumberDisclosure>
    {
        public void Configure(EntityTypeBuilder<NumberDisclosure> builder)
        {
            builder.ToTable("number_disclosures");
            builder.Property(d => d.RowId).HasMaxLength(RegisterDecision.LongestRowId);
            builder.Property(d => d.Reason).HasMaxLength(RegisterDecisions.LongestReason);
            builder.HasIndex(d => d.OrganisationId);
            builder.HasIndex(d => d.AccountId);
            builder.HasOne<Organisation>().WithMany().HasForeignKey(d => d.OrganisationId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<Account>().WithMany().HasForeignKey(d => d.AccountId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}
