using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Jiheng.Platform.Handling;

/// <summary>A workflow as it was when papers started on it (流程文本): a file that changes later changes no paper in hand.</summary>
public sealed class WorkflowText
{
    /// <summary>SHA-256 of the text.</summary>
    public required string Fingerprint { get; init; }

    public required string WorkflowId { get; init; }

    public required int Number { get; init; }

    public required string Text { get; init; }

    internal sealed class Storage : IEntityTypeConfiguration<WorkflowText>
    {
        public void Configure(EntityTypeBuilder<WorkflowText> builder)
        {
            builder.ToTable("workflow_texts");
            builder.HasKey(t => t.Fingerprint);
            builder.Property(t => t.Fingerprint).HasMaxLength(64);
            builder.Property(t => t.WorkflowId).HasMaxLength(100);
            builder.Property(t => t.Text).HasColumnType("text");
            // One version has one text, however many servers read however many files.
            builder.HasIndex(t => new { t.WorkflowId, t.Number }).IsUnique();
        }
    }
}
