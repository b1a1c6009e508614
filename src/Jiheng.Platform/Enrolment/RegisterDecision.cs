using Jiheng.Platform.Identity;
using Jiheng.Platform.Organisations;
using Jiheng.Platform.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Jiheng.Platform.Enrolment;

/// <summary>What was decided about a row of a register check (核查结论).</summary>
public enum RegisterVerdict
{
    /// <summary>确认: it is what the rule says.</summary>
    Confirmed,

    /// <summary>排除: it is not, and leaves the reduction.</summary>
    Refuted,

    /// <summary>待查: not decided yet.</summary>
    Deferred,
}

/// <summary>
/// A decision about a row of a register check (参保核查结论). It holds for every later check of the unit that finds the same row:
/// rows are known by an id made with the unit's key, from which nobody can tell the person.
/// </summary>
public sealed class RegisterDecision : IVersioned, IWrittenByOwner
{
    /// <summary>A row's id has ten characters, with a number behind it when records agree in everything.</summary>
    public const int LongestRowId = 20;

    public static string Writer => "参保核查的结论由核查的单位认定。";

    public required Guid Id { get; init; }

    public required Guid OrganisationId { get; init; }

    /// <summary>编号 of the row.</summary>
    public required string RowId { get; init; }

    public required RegisterVerdict Verdict { get; set; }

    public required string Reason { get; set; }

    public required Guid DecidedById { get; set; }

    public required DateTime DecidedAt { get; set; }

    public int Version { get; set; }

    internal sealed class Storage : IEntityTypeConfiguration<RegisterDecision>
    {
        public void Configure(EntityTypeBuilder<RegisterDecision> builder)
        {
            builder.ToTable("register_decisions");
            builder.Property(d => d.Version).IsConcurrencyToken();
            builder.Property(d => d.RowId).HasMaxLength(LongestRowId);
            builder.Property(d => d.Reason).HasMaxLength(RegisterDecisions.LongestReason);
            builder.HasIndex(d => new { d.OrganisationId, d.RowId }).IsUnique();
            builder.HasIndex(d => d.DecidedById);
            builder.HasOne<Organisation>().WithMany().HasForeignKey(d => d.OrganisationId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<Account>().WithMany().HasForeignKey(d => d.DecidedById).OnDelete(DeleteBehavior.Restrict);
        }
    }
}
