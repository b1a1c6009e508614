using Jiheng.Platform.Journal;
using Jiheng.Workflow.Definitions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Jiheng.Platform.Handling;

/// <summary>
/// What is still to be done on a paper (待办), so that everybody's list is one query. It follows from the events and is
/// therefore not journaled itself.
/// </summary>
public sealed class PaperTaskRow : INotJournaled
{
    public required Guid PaperId { get; init; }

    public required string Task { get; init; }

    /// <summary>Whose signature is awaited; empty where any holder of the role may sign.</summary>
    public required string Person { get; init; }

    public required Guid OrganisationId { get; init; }

    public required Role Role { get; init; }

    internal sealed class Storage : IEntityTypeConfiguration<PaperTaskRow>
    {
        public void Configure(EntityTypeBuilder<PaperTaskRow> builder)
        {
            builder.ToTable("paper_tasks");
            builder.HasKey(t => new { t.PaperId, t.Task, t.Person });
            builder.Property(t => t.Task).HasMaxLength(100);
            builder.Property(t => t.Person).HasMaxLength(36);
            builder.HasIndex(t => new { t.OrganisationId, t.Role });
            builder.HasIndex(t => t.Person);
            builder.HasOne<HandledPaper>().WithMany().HasForeignKey(t => t.PaperId).OnDelete(DeleteBehavior.Cascade);
        }
    }
}
