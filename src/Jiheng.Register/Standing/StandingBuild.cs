using System.Runtime.InteropServices;
using Jiheng.Register.Matching;
using Jiheng.Register.Reading;
using Jiheng.Register.Results;

namespace Jiheng.Register.Standing;

/// <summary>Keeps an index of what a full check reads (留下索引): an entry of eight bytes for each record, written in order when all are read.</summary>
internal sealed class StandingBuild(StandingFolder folder, StandingKey key, int hashBits) : IRegisterQuestion
{
    private readonly List<PartitionStore> _stores = [];
    private readonly long _generation = (folder.Current ?? 0) + 1;
    private KeyIndex? _index;
    private Foundation? _foundation;

    public IRowConsumer Listen(CheckWork work)
    {
        lock (_stores)
        {
            var store = (_index ??= work.NewIndex()).NewStore();
            _stores.Add(store);
            return new Consumer(store, key);
        }
    }

    public void Search(CheckWork work)
    {
        folder.Sweep();
        var counts = Enumerable.Range(0, work.Layout.Partitions).Select(p => checked((int)_stores.Sum(s => s.Count(p)))).ToArray();
        uint[] sums;
        try
        {
            sums = WriteEntries(work, counts);
        }
        catch (IOException)
        {
            // What of it did fit would stand in the way of whoever makes room.
            File.Delete(folder.EntriesOf(_generation));
            throw;
        }

        _foundation = new(Foundation.ThisProgram, key.Check, work.Layout.PartitionBits, work.Layout.OffsetBits, hashBits, counts, sums);
    }

    private uint[] WriteEntries(CheckWork work, int[] counts)
    {
        var starts = EntryTable.StartsOf(counts);
        using var file = File.OpenHandle(folder.EntriesOf(_generation), FileMode.Create, FileAccess.ReadWrite, FileShare.None);
        var next = -1;
        work.Parallel(_ =>
        {
            var entries = new ulong[counts.Max()];
            while (Interlocked.Increment(ref next) is var partition && partition < counts.Length)
            {
                var rest = entries.AsSpan(0, counts[partition]);
                foreach (var store in _stores) rest = store.CopyTo(partition, rest);
                entries.AsSpan(0, counts[partition]).Sort();
                RandomAccess.Write(file, MemoryMarshal.AsBytes(entries.AsSpan(0, counts[partition])), starts[partition] * sizeof(ulong));
            }
        });
        RandomAccess.FlushToDisk(file);
        return PageSums.Of(file);
    }

    public void Write(ResultFiles files)
    {
    }

    /// <summary>Lets the index take the place of the one before, with what the check has found.</summary>
    internal void Commit(SourceSet sources, IntakeLedger ledger, IEnumerable<MatchGroup> groups, IEnumerable<KeyValuePair<(string Area, string Scheme), long>> counts, StandingTotals totals)
    {
        var batch = new Batch(DateTime.UtcNow)
        {
            Files = [.. sources.Files.Select((f, i) => Record(f, ledger, i))],
            Groups = [.. groups.Select(static g => new GroupChange(GroupChange.None, g))],
            Counts = counts.ToDictionary(),
            Totals = totals,
        };
        folder.Commit(_generation, _foundation!, batch);
    }

    private static StandingFile Record(SourceFile file, IntakeLedger ledger, int index)
    {
        var tally = ledger.Tallies[index];
        return new(Path.GetFullPath(file.Path), file.Role, Fingerprint.Of(file.Path), file.Length, new(tally.Accepted, tally.Rejected, tally.Blank), ledger.LinesOf(index), ledger.MarksOf(index));
    }

    private sealed class Consumer(PartitionStore store, StandingKey key) : IRowConsumer
    {
        public void Take(scoped in AcceptedRow row) => store.Add(key.Of(row.Key), row.Offset);
    }
}
