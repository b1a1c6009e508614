using Jiheng.Platform.Journal;
using Jiheng.Platform.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Jiheng.Platform.Operation;

/// <summary>
/// The one row that is written to see whether the database takes anything (写入探测): a full disk, a read-only replica and a lost
/// permission all let everybody read.
/// </summary>
public sealed class WriteProbe : INotJournaled
{
    public const int OnlyId = 1;

    public int Id { get; init; } = OnlyId;

    /// <summary>When it was written last, UTC.</summary>
    public DateTime At { get; set; }

    /// <summary>Writes it; whoever cannot, gets the exception of the database.</summary>
    public static async Task WriteAsync(JihengDb db, DateTime now, CancellationToken cancel)
    {
        (await db.Set<WriteProbe>().SingleAsync(cancel)).At = now;
        await db.SaveChangesAsync(cancel);
    }

    internal sealed class Storage : IEntityTypeConfiguration<WriteProbe>
    {
        public void Configure(EntityTypeBuilder<WriteProbe> builder)
        {
            builder.ToTable("write_probes");
            builder.Property(p => p.Id).ValueGeneratedNever();
            builder.HasData(new WriteProbe { At = new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc) });
        }
    }
}
