using System.Numerics;

namespace Jiheng.Register.Sampling;

/// <summary>What each row of a sample register is (各行性质), computed from its index alone.</summary>
internal sealed class SampleRows(ulong seed)
{
    // 15 415 919 ÷ 3757 ≈ 4103, the duplicates reported by a region of that size in 2024.
    private const ulong Every = 3757;
    private const ulong DeathsEvery = 1201;
    private const int LastLeaning = (int)SampleKind.OtherDocumentDecoy;
    private const int LastPlanted = (int)SampleKind.Dates;

    internal SampleKind KindOf(long row)
    {
        if (row == 0) return SampleKind.Original;
        var kind = Drawn(row);
        if (kind is SampleKind.Repeat) return kind;
        if (kind != SampleKind.Original) return (int)kind > LastLeaning || Bears(row - 1) ? kind : SampleKind.Plain;
        return row > 1 && Drawn(row - 1) == SampleKind.CheckDigit && (Draw(row - 1) >> 50 & 1) != 0 ? SampleKind.SecondSlip : kind;
    }

    /// <summary>The row that a repeat repeats: an original before it.</summary>
    internal long RepeatOf(long row)
    {
        var earlier = (long)Math.BigMul(SamplePersons.Mix(seed ^ 0x646F75626C65, row), (ulong)row, out _);
        // Not somebody on whom the next row leans: his repetition would lean on that row as well.
        while (KindOf(earlier) != SampleKind.Original || (earlier > 0 && NeedsOwnName(earlier))) earlier--;
        return earlier;
    }

    /// <summary>The row's own person is on the death list.</summary>
    internal bool IsDead(long row) => KindOf(row) == SampleKind.Original && SamplePersons.Mix(seed ^ 0x64656164, row) % DeathsEvery == 0;

    /// <summary>Whether the person of a row needs a name that nobody else bears, so that no chance namesake becomes a lead.</summary>
    internal bool NeedsOwnName(long row) => KindOf(row) is > SampleKind.Repeat and < SampleKind.Plain || KindOf(row + 1) is > SampleKind.Repeat and <= SampleKind.OtherDocumentDecoy;

    /// <summary>How a repeated record is spelt: four independent variations.</summary>
    internal (bool FullWidth, bool Blanks, bool Lower, int Dot) Spelling(long row)
    {
        var bits = BitOperations.RotateRight(Draw(row), 32);
        return ((bits & 1) != 0, (bits & 2) != 0, (bits & 4) != 0, (int)(bits >> 3) & 3);
    }

    /// <summary>Random bits of the row.</summary>
    internal ulong Draw(long row) => SamplePersons.Mix(seed, row);

    private SampleKind Drawn(long row) => Draw(row) % Every is var draw and <= (ulong)LastPlanted ? (SampleKind)draw : SampleKind.Original;

    // A row can bear another one when it is an original, which depends on no row behind it.
    private bool Bears(long row) => KindOf(row) == SampleKind.Original;
}
