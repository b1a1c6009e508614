using Jiheng.Register.Matching;
using Jiheng.Register.Reading;

namespace Jiheng.Register.Standing;

/// <summary>A batch in bytes (批的格式), as it stands in the journal.</summary>
internal static class BatchFormat
{
    internal static byte[] Write(Batch batch)
    {
        using var bytes = new MemoryStream();
        using var to = new BinaryWriter(bytes);
        to.Write(batch.Time.Ticks);
        All(to, batch.Files, Write);
        All(to, batch.Added, static (to, entry) =>
        {
            to.Write(entry.Hash);
            to.Write(entry.Offset);
            to.Write(entry.IsDeath);
        });
        All(to, batch.Removed, static (to, offset) => to.Write(offset));
        All(to, batch.Groups, static (to, change) =>
        {
            to.Write(change.Former);
            All(to, change.Group?.Registers ?? [], static (to, offset) => to.Write(offset));
            All(to, change.Group?.Deaths ?? [], static (to, offset) => to.Write(offset));
        });
        All(to, [.. batch.Counts], static (to, count) =>
        {
            to.Write(count.Key.Area);
            to.Write(count.Key.Scheme);
            to.Write(count.Value);
        });
        to.Flush();
        return bytes.ToArray();
    }

    internal static Batch Read(byte[] bytes)
    {
        using var from = new BinaryReader(new MemoryStream(bytes));
        return new(new(from.ReadInt64(), DateTimeKind.Utc))
        {
            Files = All(from, File),
            Added = All(from, static from => new StandingEntry(from.ReadUInt64(), from.ReadInt64(), from.ReadBoolean())),
            Removed = All(from, static from => from.ReadInt64()),
            Groups = All(from, Group),
            Counts = All(from, static from => ((from.ReadString(), from.ReadString()), from.ReadInt64())).ToDictionary(static c => c.Item1, static c => c.Item2),
        };
    }

    private static void Write(BinaryWriter to, StandingFile file)
    {
        to.Write(file.Path);
        to.Write((byte)file.Role);
        to.Write(file.Fingerprint.Length);
        to.Write(file.Fingerprint.Modified);
        to.Write(file.Fingerprint.Samples);
        to.Write(file.Fingerprint.Content);
        foreach (var number in (long[])[file.Length, file.Tally.Accepted, file.Tally.Rejected, file.Tally.Blank, file.Lines]) to.Write(number);
        All(to, file.Marks, static (to, mark) =>
        {
            to.Write(mark.Offset);
            to.Write(mark.Line);
        });
    }

    private static StandingFile File(BinaryReader from) => new(
        from.ReadString(),
        (SourceRole)from.ReadByte(),
        new(from.ReadInt64(), from.ReadInt64(), from.ReadString(), from.ReadString()),
        from.ReadInt64(),
        new(from.ReadInt64(), from.ReadInt64(), from.ReadInt64()),
        from.ReadInt64(),
        All(from, static from => (from.ReadInt64(), from.ReadInt64())));

    private static GroupChange Group(BinaryReader from)
    {
        var former = from.ReadInt64();
        var (registers, deaths) = (All(from, static from => from.ReadInt64()), All(from, static from => from.ReadInt64()));
        return new(former, registers.Count == 0 ? null : new MatchGroup([.. registers], [.. deaths]));
    }

    private static void All<T>(BinaryWriter to, IReadOnlyCollection<T> items, Action<BinaryWriter, T> write)
    {
        to.Write(items.Count);
        foreach (var item in items) write(to, item);
    }

    private static List<T> All<T>(BinaryReader from, Func<BinaryReader, T> read)
    {
        var count = from.ReadInt32();
        var items = new List<T>(count);
        while (items.Count < count) items.Add(read(from));
        return items;
    }
}
