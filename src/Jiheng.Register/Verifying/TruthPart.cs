namespace Jiheng.Register.Verifying;

/// <summary>One kind of finding (比对项目): what a check should have found and has not, what it has found and should not have.</summary>
/// <param name="Name">重复, 死亡, 线索 and so on.</param>
/// <param name="Expected">How many findings the truth has.</param>
/// <param name="Missing">Findings of the truth that the results lack, in words.</param>
/// <param name="Extra">Findings of the results that are not in the truth, in words.</param>
public sealed record TruthPart(string Name, int Expected, IReadOnlyList<string> Missing, IReadOnlyList<string> Extra)
{
    public bool IsEqual => Missing.Count + Extra.Count == 0;

    /// <summary>Compares two collections in which the same finding may stand more than once.</summary>
    internal static TruthPart Of(string name, IReadOnlyList<string> expected, IEnumerable<string> found)
    {
        var left = expected.CountBy(static e => e).ToDictionary(StringComparer.Ordinal);
        var extra = new List<string>();
        foreach (var finding in found)
        {
            var count = left.GetValueOrDefault(finding);
            if (count == 0) extra.Add(finding);
            else if (count == 1) left.Remove(finding);
            else left[finding] = count - 1;
        }

        return new(name, expected.Count, [.. expected.Where(left.ContainsKey)], extra);
    }
}
