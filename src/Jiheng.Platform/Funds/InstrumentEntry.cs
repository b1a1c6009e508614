using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Jiheng.Platform.Funds;

/// <summary>
/// One line of an instrument (指标明细): money that leaves one account and enters another. Year, source and tag are part of
/// the references to both accounts and to the instrument, so that no line can change any of them on the way down.
/// </summary>
public sealed class InstrumentEntry
{
    public required Guid InstrumentId { get; init; }

    public required Guid ToId { get; init; }

    public required Guid? FromId { get; init; }

    public required Guid YearId { get; init; }

    public required FundsSource Source { get; init; }

    public required string TagCode { get; init; }

    /// <summary>万元; negative when it is taken back.</summary>
    public required decimal Amount { get; init; }

    internal sealed class Storage : IEntityTypeConfiguration<InstrumentEntry>
    {
        public void Configure(EntityTypeBuilder<InstrumentEntry> builder)
        {
            builder.ToTable("instrument_entries", t => t.HasCheckConstraint("ck_entry_amount", "amount <> 0"));
            // Rows are written in the order of this key, which is the order in which accounts are locked.
            builder.HasKey(e => new { e.InstrumentId, e.ToId });
            builder.Property(e => e.TagCode).HasMaxLength(20);
            builder.HasOne<InstrumentPaper>().WithMany(i => i.Entries).HasForeignKey(e => new { e.InstrumentId, e.YearId, e.Source, e.TagCode })
                .HasPrincipalKey(i => new { i.Id, i.YearId, i.Source, i.TagCode }).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<MoneyAccount>().WithMany().HasForeignKey(e => new { e.YearId, e.ToId, e.Source, e.TagCode }).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<MoneyAccount>().WithMany().HasForeignKey(e => new { e.YearId, e.FromId, e.Source, e.TagCode }).OnDelete(DeleteBehavior.Restrict);
        }
    }
}
