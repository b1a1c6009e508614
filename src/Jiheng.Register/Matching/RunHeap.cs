namespace Jiheng.Register.Matching;

/// <summary>Takes the least value of several sorted runs (多路归并), again and again.</summary>
internal sealed class RunHeap<T>
    where T : unmanaged, IComparable<T>
{
    private readonly SortedRun<T>[] _runs;
    private int _count;

    internal RunHeap(IEnumerable<SortedRun<T>> runs)
    {
        _runs = [.. runs.Where(static r => !r.IsEmpty)];
        _count = _runs.Length;
        for (var i = (_count / 2) - 1; i >= 0; i--) Sink(i);
    }

    internal bool TryTake(out T value)
    {
        if (_count == 0)
        {
            value = default;
            return false;
        }

        var least = _runs[0];
        value = least.Current;
        if (!least.Next()) _runs[0] = _runs[--_count];
        Sink(0);
        return true;
    }

    // A run whose value is greater than that of a run below changes places with it.
    private void Sink(int at)
    {
        for (int below; (below = (at * 2) + 1) < _count; at = below)
        {
            if (below + 1 < _count && _runs[below + 1].Current.CompareTo(_runs[below].Current) < 0) below++;
            if (_runs[at].Current.CompareTo(_runs[below].Current) <= 0) return;
            (_runs[at], _runs[below]) = (_runs[below], _runs[at]);
        }
    }
}
