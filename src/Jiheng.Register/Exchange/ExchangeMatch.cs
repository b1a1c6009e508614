namespace Jiheng.Register.Exchange;

/// <summary>Finds the persons that two departments have in common (比对交换文件), from their digests alone. Reads both files once, side by side.</summary>
public static class ExchangeMatch
{
    /// <summary>Writes the digests in both files; null, with <paramref name="problem"/> in words, when the files cannot be compared.</summary>
    /// <exception cref="InvalidDataException">A file was changed or cut.</exception>
    public static ExchangeFile? Run(ExchangeFile first, ExchangeFile second, string output, out string? problem)
    {
        problem = OutputPlace.Problem(output, first.Path, second.Path) is { } place ? place
            : first.Algorithm != second.Algorithm ? $"两份文件的算法不同：{first.Path} 为 {first.Algorithm}，{second.Path} 为 {second.Algorithm}；请双方用同一算法重新导出。"
            : first.KeyCheck != second.KeyCheck ? $"两份文件的密钥不同：{first.Path} 的密钥校验为 {first.KeyCheck}，{second.Path} 为 {second.KeyCheck}；请双方用同一密钥重新导出。"
            : null;
        return problem is null ? ExchangeFile.Write(output, first.Algorithm, first.KeyCheck, Common(first.Digests(), second.Digests())) : null;
    }

    private static IEnumerable<Digest> Common(IEnumerable<Digest> first, IEnumerable<Digest> second)
    {
        using var a = first.GetEnumerator();
        using var b = second.GetEnumerator();
        var (hasA, hasB) = (a.MoveNext(), b.MoveNext());
        // Both are read to their ends, where a cut file shows.
        while (hasA || hasB)
        {
            var order = !hasA ? 1 : !hasB ? -1 : a.Current.CompareTo(b.Current);
            if (order == 0) yield return a.Current;
            if (order <= 0) hasA = a.MoveNext();
            if (order >= 0) hasB = b.MoveNext();
        }
    }
}
