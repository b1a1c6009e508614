namespace Jiheng.Register.Matching;

/// <summary>The memory that entries of all threads and indexes may take together (条目内存).</summary>
internal sealed class EntryBudget(long bytes)
{
    private long _left = bytes;

    /// <summary>True when the bytes were there to be taken; they are never given back.</summary>
    internal bool TryTake(long wanted)
    {
        if (Interlocked.Add(ref _left, -wanted) >= 0) return true;
        Interlocked.Add(ref _left, wanted);
        return false;
    }
}
