using Jiheng.Platform.Journal;
using Jiheng.Platform.Organisations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Jiheng.Platform.Funds;

/// <summary>
/// What a unit received, issued and kept of one kind of money (资金账户), in 万元. The database keeps it itself, by a trigger
/// on the lines of instruments, and refuses whatever would break received = issued + kept or keep less than nothing; two
/// writers wait for each other at the row. Nothing in the program writes it.
/// </summary>
public sealed class MoneyAccount : INotJournaled
{
    public required Guid YearId { get; init; }

    public required Guid OrganisationId { get; init; }

    public required FundsSource Source { get; init; }

    public required string TagCode { get; init; }

    /// <summary>收到.</summary>
    public decimal Received { get; init; }

    /// <summary>下达.</summary>
    public decimal Issued { get; init; }

    /// <summary>留用.</summary>
    public decimal Kept { get; init; }

    internal sealed class Storage : IEntityTypeConfiguration<MoneyAccount>
    {
        public void Configure(EntityTypeBuilder<MoneyAccount> builder)
        {
            builder.ToTable("money_accounts", t =>
            {
                t.HasCheckConstraint("ck_money_balance", "received = issued + kept");
                t.HasCheckConstraint("ck_money_kept", "kept >= 0");
            });
            builder.HasKey(a => new { a.YearId, a.OrganisationId, a.Source, a.TagCode });
            builder.Property(a => a.TagCode).HasMaxLength(20);
            builder.HasOne<Organisation>().WithMany().HasForeignKey(a => a.OrganisationId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}
