using Jiheng.Domain.Allocation;
using Jiheng.Platform.Organisations;
using Jiheng.Platform.Programmes;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Jiheng.Platform.Funds;

/// <summary>
/// An instrument that was issued (已下达的预算指标文). It is never changed: what was wrong is put right by another
/// instrument, as on paper.
/// </summary>
public sealed class InstrumentPaper
{
    public required Guid Id { get; init; }

    public required Guid YearId { get; init; }

    /// <summary>The unit that issues it; null when the money comes from above or from outside of the platform.</summary>
    public required Guid? IssuerId { get; init; }

    public required string Issuer { get; init; }

    public required string Recipient { get; init; }

    /// <summary>机关代字.</summary>
    public required string Agency { get; init; }

    public required int NumberYear { get; init; }

    public required int Serial { get; init; }

    public required string Title { get; init; }

    public required DateOnly Date { get; init; }

    public required FundsSource Source { get; init; }

    /// <summary>Code of the funds tag (资金标识), e.g. 01002; empty for money that is not tracked.</summary>
    public required string TagCode { get; init; }

    public required string TagName { get; init; }

    public required string IncomeCode { get; init; }

    public required string ExpenditureCode { get; init; }

    public required BatchKind BatchKind { get; init; }

    /// <summary>批次, e.g. 第一批.</summary>
    public required string Batch { get; init; }

    public List<InstrumentEntry> Entries { get; init; } = [];

    /// <summary>发文字号.</summary>
    public DocumentNumber Number => new(Agency, NumberYear, Serial);

    internal sealed class Storage : IEntityTypeConfiguration<InstrumentPaper>
    {
        public void Configure(EntityTypeBuilder<InstrumentPaper> builder)
        {
            builder.ToTable("instruments");
            builder.Ignore(i => i.Number);
            builder.Property(i => i.Agency).HasMaxLength(40);
            builder.Property(i => i.Issuer).HasMaxLength(200);
            builder.Property(i => i.Recipient).HasMaxLength(400);
            builder.Property(i => i.Title).HasMaxLength(400);
            builder.Property(i => i.TagCode).HasMaxLength(20);
            builder.Property(i => i.TagName).HasMaxLength(60);
            builder.Property(i => i.IncomeCode).HasMaxLength(9);
            builder.Property(i => i.ExpenditureCode).HasMaxLength(9);
            builder.Property(i => i.Batch).HasMaxLength(40);
            builder.HasAlternateKey(i => new { i.Id, i.YearId, i.Source, i.TagCode });
            builder.HasIndex(i => new { i.Agency, i.NumberYear, i.Serial }).IsUnique();
            builder.HasIndex(i => new { i.YearId, i.IssuerId });
            builder.HasOne<ProgrammeYear>().WithMany().HasForeignKey(i => i.YearId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<Organisation>().WithMany().HasForeignKey(i => i.IssuerId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}
