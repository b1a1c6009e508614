using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Jiheng.Register.Matching;

/// <summary>Collects values and gives them back in order (外部排序), within bounded memory: full buffers are sorted and go to disk as runs. One per thread.</summary>
internal sealed class SortedRuns<T>(SpillFolder spills, int capacity) : IDisposable
    where T : unmanaged, IComparable<T>
{
    private const int LeastValues = 64;
    private const int LeastBlock = 32;
    private const int MostBlock = 4096;

    // So many buffers full of values are in memory while runs are merged: with thousands of runs each has a smaller block.
    private const int MergedBuffers = 4;

    private readonly List<(long Offset, int Count)> _runs = [];
    private T[] _buffer = [];
    private int _count;
    private SafeFileHandle? _file;
    private long _length;

    /// <summary>Values added, equal ones included.</summary>
    internal long Added { get; private set; }

    internal void Add(T value)
    {
        if (_count == _buffer.Length) Array.Resize(ref _buffer, Math.Min(Math.Max(_count * 2, LeastValues), Math.Max(capacity, 1)));
        Added++;
        _buffer[_count++] = value;
        if (_count >= capacity) Spill();
    }

    /// <summary>All values of several collections in ascending order, equal ones once.</summary>
    internal static IEnumerable<T> Merge(IEnumerable<SortedRuns<T>> collections)
    {
        var last = default(T?);
        foreach (var value in MergeAll(collections))
        {
            if (last is not { } before || before.CompareTo(value) != 0) yield return value;
            last = value;
        }
    }

    /// <summary>All values of several collections in ascending order, equal ones as often as they were added.</summary>
    internal static IEnumerable<T> MergeAll(IEnumerable<SortedRuns<T>> collections)
    {
        SortedRuns<T>[] all = [.. collections];
        var block = (int)Math.Clamp(all.Sum(static c => c.MergedValues) / Math.Max(all.Sum(static c => c._runs.Count), 1), LeastBlock, MostBlock);
        var heap = new RunHeap<T>(all.SelectMany(c => c.Runs(block)));
        while (heap.TryTake(out var value)) yield return value;
    }

    public void Dispose() => _file?.Dispose();

    private long MergedValues => (long)capacity * MergedBuffers;

    private IEnumerable<SortedRun<T>> Runs(int block)
    {
        foreach (var (offset, count) in _runs) yield return new(_file!, offset, count, block);
        _buffer.AsSpan(0, _count).Sort();
        yield return new(_buffer, _count);
    }

    private void Spill()
    {
        _file ??= spills.Open();
        var values = _buffer.AsSpan(0, _count);
        values.Sort();
        var bytes = MemoryMarshal.AsBytes(values);
        RandomAccess.Write(_file, bytes, _length);
        _runs.Add((_length, _count));
        _length += bytes.Length;
        _count = 0;
    }
}
