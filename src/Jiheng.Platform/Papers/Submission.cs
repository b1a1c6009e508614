using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Jiheng.Platform.Papers;

/// <summary>
/// A paper as it was handed in (提交快照): everything that was entered and every figure computed from it, with the hash that
/// an approval has to name. Never changed.
/// </summary>
public sealed class Submission
{
    public required Guid Id { get; init; }

    public required PaperKind Kind { get; init; }

    public required Guid PaperId { get; init; }

    /// <summary>1 for the first time, 2 after it was sent back once …</summary>
    public required int Number { get; init; }

    public required DateTime At { get; init; }

    public required Guid? AccountId { get; init; }

    public required string Snapshot { get; init; }

    public required string FiguresHash { get; init; }

    /// <summary>A paper as it is at this moment.</summary>
    internal static Submission Of(Handling.HandledPaper paper, int number, Guid account, DateTime now) => new()
    {
        Id = Guid.CreateVersion7(), Kind = paper.Kind, PaperId = paper.Id, Number = number, At = now, AccountId = account, Snapshot = paper.Content, FiguresHash = paper.Hash,
    };

    internal sealed class Storage : IEntityTypeConfiguration<Submission>
    {
        public void Configure(EntityTypeBuilder<Submission> builder)
        {
            builder.ToTable("submissions");
            builder.Property(s => s.Snapshot).HasColumnType("text");
            builder.Property(s => s.FiguresHash).HasMaxLength(64);
            builder.HasIndex(s => new { s.Kind, s.PaperId, s.Number }).IsUnique();
        }
    }
}
