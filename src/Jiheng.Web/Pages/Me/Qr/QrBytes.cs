using System.Text;

namespace Jiheng.Web.Pages.Me.Qr;

/// <summary>A text as the bytes of a code (二维码数据): how long it is, itself, filling, and the check bytes, in the order in which they are drawn.</summary>
internal static class QrBytes
{
    private const int ModeBits = 4;
    private const int BytesFollow = 0b0100;
    private static readonly byte[] Filling = [0xEC, 0x11];

    /// <summary>The smallest version that holds a text, and its bytes.</summary>
    /// <exception cref="ArgumentException">The text is longer than the largest version holds.</exception>
    internal static (QrVersion Version, byte[] Bytes) Of(string text)
    {
        var given = Encoding.UTF8.GetBytes(text);
        for (var number = 1; number <= QrVersion.Largest.Number; number++)
        {
            var version = new QrVersion(number);
            if (ModeBits + version.LengthBits + (given.Length * 8) <= version.DataBytes * 8) return (version, Interleaved(version, Data(version, given)));
        }

        throw new ArgumentException($"{given.Length} bytes; the largest code here holds {QrVersion.Largest.DataBytes - 3}.", nameof(text));
    }

    private static byte[] Data(QrVersion version, byte[] given)
    {
        var bits = new StringBuilder();
        Append(BytesFollow, ModeBits);
        Append(given.Length, version.LengthBits);
        foreach (var b in given) Append(b, 8);
        bits.Append('0', Math.Min(ModeBits, (version.DataBytes * 8) - bits.Length));
        bits.Append('0', (8 - (bits.Length % 8)) % 8);
        byte[] used = [.. bits.ToString().Chunk(8).Select(static c => Convert.ToByte(new string(c), 2))];
        return [.. used, .. Enumerable.Range(0, version.DataBytes - used.Length).Select(static i => Filling[i % 2])];

        void Append(int value, int count) => bits.Append(Convert.ToString(value, 2).PadLeft(count, '0'));
    }

    // The first bytes of all blocks, then the second ones: a spot on the paper hurts each block a little.
    private static byte[] Interleaved(QrVersion version, byte[] data)
    {
        var shorter = version.Blocks - (version.DataBytes % version.Blocks);
        var (blocks, from) = (new List<byte[]>(), 0);
        for (var i = 0; i < version.Blocks; i++)
        {
            var length = (version.DataBytes / version.Blocks) + (i < shorter ? 0 : 1);
            blocks.Add(data[from..(from + length)]);
            from += length;
        }

        var checks = blocks.ConvertAll(b => ReedSolomon.Of(b, version.Checks));
        return [.. InTurn(blocks), .. InTurn(checks)];
    }

    private static IEnumerable<byte> InTurn(List<byte[]> blocks) => Enumerable.Range(0, blocks.Max(static b => b.Length)).SelectMany(i => blocks.Where(b => i < b.Length).Select(b => b[i]));
}
