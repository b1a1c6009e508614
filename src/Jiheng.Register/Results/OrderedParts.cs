namespace Jiheng.Register.Results;

/// <summary>Makes something out of what comes one after the other on several threads (分块并行), and puts it down in the order in which that came.</summary>
internal static class OrderedParts
{
    /// <param name="parts">One for each thread.</param>
    /// <param name="take">Lets a part take over some of what comes next; false when nothing is left.</param>
    /// <param name="make">What the threads do beside each other.</param>
    /// <param name="put">What is done with one part after the other.</param>
    internal static void Run<T>(IReadOnlyList<T> parts, Predicate<T> take, Action<T> make, Action<T> put)
    {
        while (true)
        {
            T[] taken = [.. parts.TakeWhile(p => take(p))];
            if (taken.Length == 0) return;
            var others = taken.Skip(1).Select(p => Task.Run(() => make(p))).ToArray();
            make(taken[0]);
            Task.WhenAll(others).GetAwaiter().GetResult();
            foreach (var part in taken) put(part);
        }
    }
}
