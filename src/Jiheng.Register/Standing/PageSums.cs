using System.Buffers.Binary;
using System.Numerics;
using Microsoft.Win32.SafeHandles;

namespace Jiheng.Register.Standing;

/// <summary>Sums of the pages of an entry table (分页校验): whoever reads a few entries checks the pages that they stand in, and need not read all.</summary>
internal static class PageSums
{
    internal const int PageBytes = 4 << 10;

    private const int PagesAtOnce = 256;

    /// <summary>The sums of all pages of a file; the last may be shorter.</summary>
    internal static uint[] Of(SafeFileHandle file)
    {
        var sums = new uint[(RandomAccess.GetLength(file) + PageBytes - 1) / PageBytes];
        var block = new byte[PagesAtOnce * PageBytes];
        for (var page = 0; page < sums.Length;)
        {
            var read = EntryTable.Fill(file, block, (long)page * PageBytes);
            for (var at = 0; at < read; at += PageBytes) sums[page++] = Of(block.AsSpan(at, Math.Min(PageBytes, read - at)));
        }

        return sums;
    }

    /// <summary>The sum of a page: CRC-32C, which the processor reckons.</summary>
    internal static uint Of(ReadOnlySpan<byte> page)
    {
        var sum = uint.MaxValue;
        for (; page.Length >= sizeof(ulong); page = page[sizeof(ulong)..]) sum = BitOperations.Crc32C(sum, BinaryPrimitives.ReadUInt64LittleEndian(page));
        foreach (var one in page) sum = BitOperations.Crc32C(sum, one);
        return sum;
    }
}
