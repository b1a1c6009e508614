using Jiheng.Documents.Reading;
using Jiheng.Domain.Quantities;

namespace Jiheng.Documents.Recognition.Allocation;

/// <summary>A misprinted figure of an allocation table and the one that its own relations support (印错的数及其勾稽值).</summary>
/// <param name="Prefecture">地州市.</param>
/// <param name="County">县市区.</param>
/// <param name="Role">Column, e.g. audited.</param>
/// <param name="Printed">As printed.</param>
/// <param name="Stored">What at least two relations yield.</param>
/// <param name="Why">The arithmetic, in Chinese.</param>
/// <param name="Place">Where it is printed.</param>
public sealed record AllocationMisprint(string Prefecture, string County, string Role, decimal Printed, decimal Stored, string Why, SourcePlace Place);

/// <summary>
/// Finds figures that cannot be right (印错数字的复原): every figure of a row follows from its neighbours in the row and from
/// the subtotal less the other rows. Where two such relations agree on another value, that value is stored and the printed
/// one reported; where they do not agree with each other, nothing is changed.
/// </summary>
internal sealed class MisprintRepair(decimal? standard)
{
    private static readonly (string Result, string Left, string Right, bool Plus)[] Relations =
    [
        ("audited", "reported", "reduction", false), ("reported", "audited", "reduction", true), ("reduction", "reported", "audited", false),
        ("due", "advanced", "this_time", true), ("advanced", "due", "this_time", false), ("this_time", "due", "advanced", false),
    ];

    internal IEnumerable<(string Role, decimal Value, string Why)> Of(IReadOnlyDictionary<string, decimal> row, IReadOnlyDictionary<string, decimal>? rest)
    {
        foreach (var (role, left, right, plus) in Relations)
        {
            if (!row.TryGetValue(role, out var printed) || !row.TryGetValue(left, out var a) || !row.TryGetValue(right, out var b)) continue;
            var derived = plus ? a + b : a - b;
            if (derived == printed) continue;
            var witnesses = new List<string> { $"{Shown(a)}{(plus ? "＋" : "－")}{Shown(b)}＝{Shown(derived)}" };
            if (rest?.TryGetValue(role, out var remainder) == true && remainder == derived) witnesses.Add($"小计减其余各县市也是{Shown(derived)}");
            if (Due(role, derived) is { } due && row.TryGetValue("due", out var printedDue) && due == printedDue) witnesses.Add($"{Shown(derived)}×{Shown(standard!.Value)}÷10000＝{Shown(due)}，与应拨付数相符");
            if (witnesses.Count >= 2) yield return (role, derived, string.Join("；", witnesses));
        }
    }

    private decimal? Due(string role, decimal heads) => role == "audited" && standard is { } s ? decimal.Round(heads * s / 10_000m, 0, MidpointRounding.AwayFromZero) : null;

    private static string Shown(decimal value) => QuantityFormat.Shortest(value);
}
