using System.Runtime.InteropServices;
using Jiheng.Register.Matching;
using Jiheng.Register.Reading;
using Jiheng.Register.Results;

namespace Jiheng.Register.Standing;

/// <summary>A batch in bytes (批的格式), as it stands in the journal.</summary>
internal static class BatchFormat
{
    internal static byte[] Write(Batch batch)
    {
        using var bytes = new MemoryStream();
        using var to = new BinaryWriter(bytes);
        to.Write(batch.Time.Ticks);
        Numbers(to, [.. batch.Earlier.Select(static t => t.Ticks)]);
        All(to, batch.Files, Write);
        All(to, batch.Added, static (to, entry) =>
        {
            to.Write(entry.Hash);
            to.Write(entry.Offset);
            to.Write(entry.IsDeath);
        });
        Numbers(to, [.. batch.Removed]);
        All(to, batch.Groups, static (to, change) =>
        {
            to.Write(change.Former);
            Numbers(to, change.Group?.Registers ?? []);
            Numbers(to, change.Group?.Deaths ?? []);
        });
        All(to, [.. batch.Counts], static (to, count) =>
        {
            to.Write(count.Key.Area);
            to.Write(count.Key.Scheme);
            to.Write(count.Value);
        });
        Write(to, batch.Totals);
        to.Flush();
        return bytes.ToArray();
    }

    internal static Batch Read(byte[] bytes)
    {
        using var from = new BinaryReader(new MemoryStream(bytes));
        return new(new(from.ReadInt64(), DateTimeKind.Utc))
        {
            Earlier = [.. Numbers(from).Select(static t => new DateTime(t, DateTimeKind.Utc))],
            Files = All(from, File),
            Added = All(from, static from => new StandingEntry(from.ReadUInt64(), from.ReadInt64(), from.ReadBoolean())),
            Removed = [.. Numbers(from)],
            Groups = All(from, Group),
            Counts = All(from, static from => ((from.ReadString(), from.ReadString()), from.ReadInt64())).ToDictionary(static c => c.Item1, static c => c.Item2),
            Totals = Totals(from),
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
        Numbers(to, [.. file.Marks.SelectMany(static m => (long[])[m.Offset, m.Line])]);
    }

    private static StandingFile File(BinaryReader from) => new(
        from.ReadString(),
        (SourceRole)from.ReadByte(),
        new(from.ReadInt64(), from.ReadInt64(), from.ReadString(), from.ReadString()),
        from.ReadInt64(),
        new(from.ReadInt64(), from.ReadInt64(), from.ReadInt64()),
        from.ReadInt64(),
        Marks(Numbers(from)));

    private static void Write(BinaryWriter to, StandingTotals totals)
    {
        to.Write(totals.Options);
        All(to, totals.Figures.Figures, static (to, figure) =>
        {
            to.Write((byte)figure.Key.Kind);
            to.Write(figure.Key.First);
            to.Write(figure.Key.Second);
            to.Write(figure.Value);
        });
        All(to, totals.Unmet, static (to, id) => to.Write(id));
    }

    private static StandingTotals Totals(BinaryReader from)
    {
        var (options, figures) = (from.ReadString(), new ResultTotals());
        foreach (var (key, value) in All(from, static from => (((TotalKind)from.ReadByte(), from.ReadString(), from.ReadString()), from.ReadDecimal()))) figures.Add(key, value);
        return new(options, figures, All(from, static from => from.ReadString()));
    }

    // There are hundreds of thousands of a large register.
    private static List<(long Offset, long Line)> Marks(long[] numbers)
    {
        var marks = new List<(long, long)>(numbers.Length / 2);
        for (var i = 0; i < numbers.Length; i += 2) marks.Add((numbers[i], numbers[i + 1]));
        return marks;
    }

    private static GroupChange Group(BinaryReader from)
    {
        var former = from.ReadInt64();
        var (registers, deaths) = (Numbers(from), Numbers(from));
        return new(former, registers.Length == 0 ? null : new MatchGroup(registers, deaths));
    }

    private static void Numbers(BinaryWriter to, long[] numbers)
    {
        to.Write(numbers.Length);
        to.Write(MemoryMarshal.AsBytes<long>(numbers));
    }

    private static long[] Numbers(BinaryReader from)
    {
        var numbers = new long[from.ReadInt32()];
        from.BaseStream.ReadExactly(MemoryMarshal.AsBytes(numbers.AsSpan()));
        return numbers;
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
