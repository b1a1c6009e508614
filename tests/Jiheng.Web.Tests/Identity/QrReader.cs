using System.Text;
using Jiheng.Web.Pages.Me.Qr;

namespace Jiheng.Web.Tests.Identity;

/// <summary>Reads a code as a telephone does: its mask from the format, its bytes from the squares, blocks put together again, check bytes tried.</summary>
internal static class QrReader
{
    internal static string Read(QrCode code)
    {
        var version = new QrVersion((code.Size - 17) / 4);
        var blocks = Blocks(version, Bytes(code, version, MaskOf(code)));
        foreach (var block in blocks) AssertWhole(block, version.Checks);
        var data = blocks.SelectMany(b => b[..^version.Checks]).ToArray();
        var bits = string.Concat(data.Select(static b => Convert.ToString(b, 2).PadLeft(8, '0')));
        Assert.Equal("0100", bits[..4]);
        var length = Convert.ToInt32(bits.Substring(4, version.LengthBits), 2);
        var from = 4 + version.LengthBits;
        return Encoding.UTF8.GetString([.. Enumerable.Range(0, length).Select(i => Convert.ToByte(bits.Substring(from + (i * 8), 8), 2))]);
    }

    // The format stands twice; both must say the same. Its five bits are level M (00) and the mask, under a pattern of their own.
    private static int MaskOf(QrCode code)
    {
        var size = code.Size;
        var one = Enumerable.Range(0, 15).Select(i => i < 6 ? code[8, i] : i < 8 ? code[8, i + 1] : i == 8 ? code[7, 8] : code[14 - i, 8]).ToArray();
        var two = Enumerable.Range(0, 15).Select(i => i < 8 ? code[size - 1 - i, 8] : code[8, size - 15 + i]).ToArray();
        Assert.Equal(one, two);
        var bits = one.Select(static (b, i) => b ? 1 << i : 0).Sum() ^ 0x5412;
        Assert.Equal(0, bits >> 13);
        return (bits >> 10) & 7;
    }

    private static byte[] Bytes(QrCode code, QrVersion version, int mask)
    {
        var (size, bits, up) = (code.Size, new StringBuilder(), true);
        for (var right = size - 1; right > 0; right -= 2, up = !up)
        {
            if (right == 6) right--;
            for (var i = 0; i < size; i++)
            {
                var y = up ? size - 1 - i : i;
                for (var x = right; x >= right - 1; x--)
                    if (!IsFixed(version, x, y)) bits.Append(code[x, y] != QrMask.Turns(mask, x, y) ? '1' : '0');
            }
        }

        return [.. bits.ToString().Chunk(8).Where(static c => c.Length == 8).Select(static c => Convert.ToByte(new string(c), 2))];
    }

    private static bool IsFixed(QrVersion version, int x, int y)
    {
        var (size, at) = (version.Size, version.Alignments);
        if (x == 6 || y == 6 || (x < 9 && y < 9) || (x >= size - 8 && y < 9) || (x < 9 && y >= size - 8)) return true;
        if (version.Number >= 7 && ((x >= size - 11 && y < 6) || (y >= size - 11 && x < 6))) return true;
        return at.Any(cx => at.Any(cy => !IsCorner(cx, cy) && Math.Abs(x - cx) <= 2 && Math.Abs(y - cy) <= 2));
        bool IsCorner(int cx, int cy) => (cx == 6 && cy == 6) || (cx == 6 && cy == size - 7) || (cx == size - 7 && cy == 6);
    }

    private static List<byte[]> Blocks(QrVersion version, byte[] bytes)
    {
        var shorter = version.DataBytes / version.Blocks;
        var longer = version.DataBytes % version.Blocks;
        var blocks = Enumerable.Range(0, version.Blocks).Select(static _ => new List<byte>()).ToList();
        var next = 0;
        for (var i = 0; i <= shorter; i++)
            for (var b = 0; b < version.Blocks; b++)
                if (i < shorter || b >= version.Blocks - longer) blocks[b].Add(bytes[next++]);
        for (var i = 0; i < version.Checks; i++)
            foreach (var block in blocks) block.Add(bytes[next++]);
        Assert.Equal(version.Bytes, next);
        return blocks.ConvertAll(static b => b.ToArray());
    }

    private static void AssertWhole(byte[] block, int checks)
    {
        byte root = 1;
        for (var i = 0; i < checks; i++, root = ReedSolomon.Product(root, 2)) Assert.Equal(0, block.Aggregate(0, (sum, b) => ReedSolomon.Product((byte)sum, root) ^ b));
    }
}
