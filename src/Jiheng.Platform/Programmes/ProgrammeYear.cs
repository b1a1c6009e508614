using Jiheng.Platform.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Jiheng.Platform.Programmes;

/// <summary>Whether a year takes papers (年度状态).</summary>
public enum YearState
{
    /// <summary>Papers are written (进行中).</summary>
    Open,

    /// <summary>Nothing changes any more (已关闭).</summary>
    Closed,
}

/// <summary>One year of a programme (项目年度): all money and papers belong to one.</summary>
public sealed class ProgrammeYear : IVersioned
{
    public required Guid Id { get; init; }

    public required Guid ProgrammeId { get; init; }

    public required int Year { get; init; }

    public YearState State { get; set; }

    public int Version { get; set; }

    internal sealed class Storage : IEntityTypeConfiguration<ProgrammeYear>
    {
        public void Configure(EntityTypeBuilder<ProgrammeYear> builder)
        {
            builder.ToTable("programme_years");
            builder.Property(y => y.Version).IsConcurrencyToken();
            builder.HasIndex(y => new { y.ProgrammeId, y.Year }).IsUnique();
            builder.HasOne<Programme>().WithMany().HasForeignKey(y => y.ProgrammeId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}
