using Jiheng.Platform.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Jiheng.Platform.Handling;

/// <summary>A workflow as it was when papers started on it (流程文本): a file that changes later changes no paper in hand.</summary>
public sealed class WorkflowText : KeptText
{
    public required string WorkflowId { get; init; }

    public required int Number { get; init; }

    internal sealed class Storage : IEntityTypeConfiguration<WorkflowText>
    {
        public void Configure(EntityTypeBuilder<WorkflowText> builder)
        {
            KeptText.Configure(builder, "workflow_texts");
            builder.Property(t => t.WorkflowId).HasMaxLength(100);
            // One version has one text, however many servers read however many files.
            builder.HasIndex(t => new { t.WorkflowId, t.Number }).IsUnique();
        }
    }
}
