namespace Jiheng.RegisterBench.Contenders;

/// <summary>What every peer must answer (应有的答案), from the truth of the sample: whole rows, so that no peer has to count lines.</summary>
internal sealed class ExpectedAnswer
{
    private readonly string[] _duplicates;
    private readonly string[] _deceased;
    private readonly string[] _counts;

    internal ExpectedAnswer(string sample)
    {
        var pairs = File.ReadLines(Path.Combine(sample, "truth.csv")).Skip(1).Select(static l => l.Split(',')).ToArray();
        // The truth has each repeated row against the first of its person, which is a duplicate as well.
        var duplicates = pairs.Where(static p => p[0] == "重复").SelectMany(static p => p[1..]).ToHashSet(StringComparer.Ordinal);
        var deceased = pairs.Where(static p => p[0] == "死亡").Select(static p => p[1]).ToHashSet(StringComparer.Ordinal);
        var rows = Rows(Path.Combine(sample, "register.csv"), [.. duplicates.Union(deceased).Select(static l => int.Parse(l, null)).Order()]);
        (_duplicates, _deceased) = (Of(duplicates), Of(deceased));
        _counts = Sorted(File.ReadLines(Path.Combine(sample, "truth-counts.csv")).Skip(1).Select(static l => string.Join(',', l.Split(',')[..3])));

        string[] Of(HashSet<string> lines) => Sorted(lines.Select(l => rows[l]));
    }

    /// <summary>Compares duplicates.csv, deceased.csv and counts.csv of a folder; null when all are equal.</summary>
    internal string? Compare(string folder) => Differs(folder, "duplicates.csv", _duplicates) ?? Differs(folder, "deceased.csv", _deceased) ?? Differs(folder, "counts.csv", _counts);

    private static string? Differs(string folder, string name, string[] expected)
    {
        var found = Sorted(File.ReadLines(Path.Combine(folder, name)).Skip(1).Select(static l => l.Replace("\"", "", StringComparison.Ordinal).TrimEnd('\r')));
        return found.AsSpan().SequenceEqual(expected) ? null : $"{name}：{found.Length} 行，应为 {expected.Length} 行，其中 {found.Intersect(expected).Count()} 行相同";
    }

    private static string[] Sorted(IEnumerable<string> rows) => [.. rows.Order(StringComparer.Ordinal)];

    private static Dictionary<string, string> Rows(string register, int[] lines)
    {
        var (rows, next, number) = (new Dictionary<string, string>(StringComparer.Ordinal), 0, 0);
        foreach (var line in File.ReadLines(register))
        {
            number++;
            if (next < lines.Length && lines[next] == number) rows.Add($"{lines[next++]}", line);
        }

        return rows;
    }
}
