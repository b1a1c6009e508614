using System.Runtime.InteropServices;
using Jiheng.Register.Matching;

namespace Jiheng.Register.Standing;

/// <summary>
/// Writes an index anew (压缩索引) from its own entries and what all changes have made of them: a next generation, as a full check would leave it, without reading the
/// register. Hashes are not made again, so of the bits of an entry only those can be used that it has: partitions stay as they are, offsets may take more bits.
/// </summary>
internal sealed class StandingCompaction(StandingFolder folder, EntryTable table, Foundation foundation, StandingState state)
{
    internal void Run()
    {
        var generation = folder.Current!.Value + 1;
        var layout = new EntryLayout(foundation.PartitionBits, Math.Max(foundation.OffsetBits, EntryLayout.BitsOf(state.TotalBytes)), foundation.HashBits);
        var (counts, sums) = WriteOrDelete(folder.EntriesOf(generation), layout);
        folder.Commit(generation, foundation with { OffsetBits = layout.OffsetBits, Counts = counts, Sums = sums }, new Batch(DateTime.UtcNow)
        {
            Earlier = state.Batches,
            Files = state.Files,
            // A list of changes holds both enrolments and deaths; by the offset alone, which is all the table knows, they cannot be told apart.
            Added = [.. state.Entered.Where(static e => e.IsDeath)],
            Groups = [.. state.Groups.Select(static g => new GroupChange(GroupChange.None, g))],
            Counts = state.Counts.ToDictionary(),
            Totals = state.Totals,
        });
    }

    private (int[] Counts, uint[] Sums) WriteOrDelete(string path, EntryLayout layout)
    {
        try
        {
            return WriteEntries(path, layout);
        }
        catch (IOException)
        {
            // What of it did fit would stand in the way of whoever makes room.
            File.Delete(path);
            throw;
        }
    }

    private (int[] Counts, uint[] Sums) WriteEntries(string path, EntryLayout layout)
    {
        var entered = state.Entered.Where(static e => !e.IsDeath).ToLookup(e => layout.Partition(e.Hash), e => layout.Entry(e.Hash, e.Offset));
        var counts = new int[layout.Partitions];
        using var file = File.OpenHandle(path, FileMode.Create, FileAccess.ReadWrite, FileShare.None);
        for (var (partition, end) = (0, 0L); partition < counts.Length; partition++)
        {
            ulong[] entries = [.. Kept(partition, layout), .. entered[partition]];
            Array.Sort(entries);
            var bytes = MemoryMarshal.AsBytes(entries.AsSpan());
            RandomAccess.Write(file, bytes, end);
            (counts[partition], end) = (entries.Length, end + bytes.Length);
        }

        RandomAccess.FlushToDisk(file);
        return (counts, PageSums.Of(file));
    }

    private IEnumerable<ulong> Kept(int partition, EntryLayout layout)
    {
        var entries = new ulong[table.Count(partition)];
        table.Read(partition, 0, MemoryMarshal.AsBytes(entries.AsSpan()));
        return entries.Where(e => !state.IsRemoved(table.Layout.Offset(e))).Select(e => (e & layout.EntryHash) | (ulong)table.Layout.Offset(e));
    }
}
