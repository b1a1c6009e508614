namespace Jiheng.Domain.Quantities;

/// <summary>Exact negative powers of ten, 10⁻⁰ to 10⁻²⁸.</summary>
internal static class PowerOfTen
{
    private static readonly decimal[] Table = Build();

    /// <summary>10 to the power −<paramref name="decimals"/>.</summary>
    internal static decimal Negative(int decimals) => Table[decimals];

    private static decimal[] Build()
    {
        var table = new decimal[29];
        for (var i = 0; i < table.Length; i++) table[i] = new decimal(1, 0, 0, false, (byte)i);
        return table;
    }
}
