using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Jiheng.Platform.Storage;

/// <summary>A text as it was when something began to follow it (留存文本): the file from which it came may change, what follows it does not.</summary>
public abstract class KeptText
{
    /// <summary>SHA-256 of the text.</summary>
    public required string Fingerprint { get; init; }

    public required string Text { get; init; }

    internal static void Configure<T>(EntityTypeBuilder<T> builder, string table)
        where T : KeptText
    {
        builder.ToTable(table);
        builder.HasKey(t => t.Fingerprint);
        builder.Property(t => t.Fingerprint).HasMaxLength(64);
        builder.Property(t => t.Text).HasColumnType("text");
    }
}
