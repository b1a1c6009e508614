using Jiheng.Platform.Papers;
using Jiheng.Platform.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Jiheng.Platform.Tracking;

/// <summary>The return of one unit for one month (跟踪反馈表).</summary>
public sealed class MonthlyReturn : YearRecord, IPaper
{
    public required int Month { get; init; }

    public Guid? PreparedById { get; set; }

    public List<ReturnRow> Rows { get; init; } = [];

    public PaperKind Kind => PaperKind.MonthlyReturn;

    internal sealed class Storage : IEntityTypeConfiguration<MonthlyReturn>
    {
        public void Configure(EntityTypeBuilder<MonthlyReturn> builder)
        {
            YearRecord.Configure(builder, "monthly_returns");
            builder.HasIndex(r => new { r.YearId, r.OrganisationId, r.Month }).IsUnique();
        }
    }
}

/// <summary>One instrument in a return (跟踪反馈行), 万元.</summary>
public sealed class ReturnRow : IPartOf
{
    public required Guid ReturnId { get; init; }

    public required int Ordinal { get; init; }

    public required string Instrument { get; set; }

    public required string Project { get; set; }

    public required string Nature { get; set; }

    public decimal? Received { get; set; }

    public decimal? Issued { get; set; }

    public decimal? Paid { get; set; }

    Guid IPartOf.RootId => ReturnId;

    internal sealed class Storage : IEntityTypeConfiguration<ReturnRow>
    {
        public void Configure(EntityTypeBuilder<ReturnRow> builder)
        {
            builder.ToTable("return_rows");
            builder.HasKey(r => new { r.ReturnId, r.Ordinal });
            builder.Property(r => r.Instrument).HasMaxLength(60);
            builder.Property(r => r.Project).HasMaxLength(200);
            builder.Property(r => r.Nature).HasMaxLength(100);
            builder.HasOne<MonthlyReturn>().WithMany(r => r.Rows).HasForeignKey(r => r.ReturnId).OnDelete(DeleteBehavior.Cascade);
        }
    }
}
