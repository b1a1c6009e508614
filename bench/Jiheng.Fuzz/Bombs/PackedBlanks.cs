using System.IO.Compression;
using System.Text;

namespace Jiheng.Fuzz.Bombs;

/// <summary>Blanks packed a thousandfold (压缩的空白), put together from one packed piece so that making them takes no time.</summary>
internal static class PackedBlanks
{
    private const int Piece = 10 << 20;

    internal const long TenGigabytes = 1024L * Piece;

    /// <summary>A piece packed after another looks the same every time: it may be repeated as it is.</summary>
    internal static byte[] OfTenGigabytes()
    {
        using var packed = new MemoryStream();
        var blanks = new byte[Piece];
        Array.Fill(blanks, (byte)' ');
        using var deflate = new DeflateStream(packed, CompressionLevel.Optimal, true);
        deflate.Write(blanks);
        deflate.Flush();
        var first = packed.ToArray();
        deflate.Write(blanks);
        deflate.Flush();
        var next = packed.ToArray()[first.Length..];
        // An empty last block, and nothing behind it.
        return [.. first, .. Enumerable.Repeat(next, (int)(TenGigabytes / Piece) - 1).SelectMany(p => p), 3, 0];
    }

    /// <summary>Text packed once.</summary>
    internal static byte[] Of(string text)
    {
        using var packed = new MemoryStream();
        using (var deflate = new DeflateStream(packed, CompressionLevel.Optimal, true)) deflate.Write(Encoding.UTF8.GetBytes(text));
        return packed.ToArray();
    }
}
