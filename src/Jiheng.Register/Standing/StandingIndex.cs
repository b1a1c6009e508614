namespace Jiheng.Register.Standing;

/// <summary>A standing index that is open (常备索引): nobody else can change it meanwhile.</summary>
internal sealed class StandingIndex : IDisposable
{
    private readonly StandingFolder _folder;
    private readonly Journal _journal;
    private readonly Foundation _foundation;

    private StandingIndex(StandingFolder folder, Journal journal, Foundation foundation, StandingState state)
    {
        (_folder, _journal, _foundation, State) = (folder, journal, foundation, state);
        Entries = new(folder.EntriesOf(folder.Current!.Value), foundation);
    }

    /// <summary>The entries of the full check.</summary>
    internal EntryTable Entries { get; }

    internal StandingState State { get; }

    /// <summary>Opens the index of a folder; null, with <paramref name="problem"/> in words, when there is none that this program and key can read.</summary>
    internal static StandingIndex? Open(string path, StandingKey key, out string? problem)
    {
        if (StandingFolder.EnterIndex(path, out problem) is not { } folder) return null;
        var journal = folder.Current is { } generation ? Journal.Open(folder.JournalOf(generation)) : null;
        if (journal is null) problem = $"{path}：没有索引；请先全量核查并留下索引：jiheng register check 登记.csv --index {path}。";
        else if (journal.ReadAll() is not [var foundation, ..] frames) problem = Damaged(path);
        // First: what follows the first frame may be in another version's format.
        else if (Refusal(path, Foundation.Read(foundation), key) is { } refusal) problem = refusal;
        else if (frames.Count < 2) problem = Damaged(path);
        else
        {
            // What a compaction has left that was broken off.
            folder.Sweep();
            return new(folder, journal, Foundation.Read(frames[0]), Replay(frames));
        }

        journal?.Dispose();
        folder.Dispose();
        return null;
    }

    /// <summary>Keeps a batch; when this returns it stands on the disk as a whole.</summary>
    /// <exception cref="IOException">It does not, and the index stands at the batch before; the message says what that means for the results.</exception>
    internal void Append(Batch batch)
    {
        try
        {
            _journal.Append(BatchFormat.Write(batch));
        }
        catch (IOException problem)
        {
            throw new IOException($"索引没有更新，仍是上一批的状态，本次写出的结果作废；请检查索引文件夹所在的磁盘，再用同一变动文件重做（{problem.Message}）。", problem);
        }
    }

    /// <summary>Writes the index as if it had been made today; it cannot be asked any more.</summary>
    /// <exception cref="IOException">It could not be written, and the index is as it was; the message says what that means for the changes.</exception>
    internal void Compact()
    {
        try
        {
            new StandingCompaction(_folder, Entries, _foundation, State).Run();
        }
        catch (IOException problem) when (problem is not DamagedIndexException)
        {
            throw new IOException($"变动已并入，结果有效；只是索引没有压缩，仍可照常使用。请检查索引文件夹所在的磁盘，再用 --compact 压缩（{problem.Message}）。", problem);
        }
    }

    public void Dispose()
    {
        Entries.Dispose();
        _journal.Dispose();
        _folder.Dispose();
    }

    private static StandingState Replay(List<byte[]> frames)
    {
        var state = new StandingState();
        foreach (var frame in frames.Skip(1)) state.Apply(BatchFormat.Read(frame));
        return state;
    }

    private static string Damaged(string path) => DamagedIndexException.TextOf(path);

    private static string? Refusal(string path, Foundation foundation, StandingKey key)
    {
        if (foundation.Program != Foundation.ThisProgram) return $"{path}：索引是另一版本的程序建立的；请用 jiheng register check --index {path} 重新建立。";
        return foundation.KeyCheck == key.Check ? null : $"{path}：索引是用另一密钥建立的；请用 --row-key 给出当时的密钥，或重新建立索引。";
    }
}
