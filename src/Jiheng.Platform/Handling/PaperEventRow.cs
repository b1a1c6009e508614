using Jiheng.Platform.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Jiheng.Platform.Handling;

/// <summary>One event of a paper (办理记录), never changed. Two writers cannot both write the same number.</summary>
public sealed class PaperEventRow : IPartOf
{
    public required Guid PaperId { get; init; }

    /// <summary>1, 2, 3 … without gaps.</summary>
    public required int Sequence { get; init; }

    /// <summary>The event as JSON.</summary>
    public required string Content { get; init; }

    Guid IPartOf.RootId => PaperId;

    internal sealed class Storage : IEntityTypeConfiguration<PaperEventRow>
    {
        public void Configure(EntityTypeBuilder<PaperEventRow> builder)
        {
            builder.ToTable("paper_events");
            builder.HasKey(e => new { e.PaperId, e.Sequence });
            builder.Property(e => e.Content).HasColumnType("text");
            builder.HasOne<HandledPaper>().WithMany().HasForeignKey(e => e.PaperId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}
