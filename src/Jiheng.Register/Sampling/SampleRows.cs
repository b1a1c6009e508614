using System.Numerics;

namespace Jiheng.Register.Sampling;

/// <summary>What a row of a sample register is (行的性质), computed from its index alone.</summary>
internal sealed class SampleRows(ulong seed)
{
    // 15 415 919 ÷ 3757 ≈ 4103, the duplicates reported by a region of that size in 2024.
    private const ulong Every = 3757;
    private const ulong DeathsEvery = 1201;

    /// <summary>The row repeats the person of an earlier row, spelt differently; the answer is that row, or −1.</summary>
    internal long RepeatOf(long row)
    {
        if (row == 0 || Draw(row) % Every != 0) return -1;
        var earlier = (long)Math.BigMul(SamplePersons.Mix(seed ^ 0x646F75626C65, row), (ulong)row, out _);
        while (earlier >= 0 && !IsOriginal(earlier)) earlier--;
        return earlier;
    }

    /// <summary>The row bears the number of the row before under another name: no duplicate.</summary>
    internal bool IsDecoy(long row) => row > 0 && Draw(row) % Every == 1 && Draw(row - 1) % Every > 1;

    /// <summary>The row's own person is on the death list.</summary>
    internal bool IsDead(long row) => IsOriginal(row) && SamplePersons.Mix(seed ^ 0x64656164, row) % DeathsEvery == 0;

    internal bool IsOriginal(long row) => row == 0 || Draw(row) % Every > 1;

    /// <summary>How a repeated record is spelt: four independent variations.</summary>
    internal (bool FullWidth, bool Blanks, bool Lower, int Dot) Spelling(long row)
    {
        var bits = BitOperations.RotateRight(Draw(row), 32);
        return ((bits & 1) != 0, (bits & 2) != 0, (bits & 4) != 0, (int)(bits >> 3) & 3);
    }

    internal ulong Draw(long row) => SamplePersons.Mix(seed, row);
}
