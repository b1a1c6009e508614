using Jiheng.Platform.Journal;
using Jiheng.Platform.Storage;
using Jiheng.Workflow.Running;
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

    /// <summary>Who acted (办理人), so that what somebody handled is found by it; null of what followed by itself. Repeats what <see cref="Content"/> says.</summary>
    [NotJournaled]
    public Guid? ActorId { get; private init; }

    /// <summary>When he did, UTC; null where nobody acted.</summary>
    [NotJournaled]
    public DateTime? ActedAt { get; private init; }

    Guid IPartOf.RootId => PaperId;

    /// <summary>An event as it is kept.</summary>
    internal static PaperEventRow Of(Guid paper, int sequence, PaperEvent happened)
    {
        var actor = IsDeed(happened) && Guid.TryParse(happened.By, out var id) ? id : (Guid?)null;
        return new() { PaperId = paper, Sequence = sequence, Content = PaperJson.Write(happened), ActorId = actor, ActedAt = actor is null ? null : happened.At.UtcDateTime };
    }

    // What followed from a deed by itself bears the name of whoever did it.
    private static bool IsDeed(PaperEvent happened) => happened is not (Entered or ApprovalsWithdrawn or Completed or SentBack { Automatic: true });

    internal sealed class Storage : IEntityTypeConfiguration<PaperEventRow>
    {
        public void Configure(EntityTypeBuilder<PaperEventRow> builder)
        {
            builder.ToTable("paper_events");
            builder.HasKey(e => new { e.PaperId, e.Sequence });
            builder.Property(e => e.Content).HasColumnType("text");
            builder.HasIndex(e => new { e.ActorId, e.ActedAt, e.PaperId });
            builder.HasOne<HandledPaper>().WithMany().HasForeignKey(e => e.PaperId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}
