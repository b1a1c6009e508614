namespace Jiheng.Audit.Claims;

/// <summary>Slips of the hand that copies a number (录入错误的样式).</summary>
internal static class Slips
{
    private const int ShortestTransposed = 3;

    /// <summary>1286 and 1268: two neighbouring digits changed places.</summary>
    internal static bool IsTransposed(string one, string other)
    {
        if (one.Length != other.Length || one.Length < ShortestTransposed) return false;
        var first = Enumerable.Range(0, one.Length).FirstOrDefault(i => one[i] != other[i], -1);
        return first >= 0 && first + 1 < one.Length && one[first] == other[first + 1] && one[first + 1] == other[first] && one.AsSpan(first + 2).SequenceEqual(other.AsSpan(first + 2));
    }
}
