using System.Security.Cryptography;
using Microsoft.Win32.SafeHandles;

namespace Jiheng.Register.Standing;

/// <summary>
/// By what a file is known again (文件指纹): length, time of change, some blocks, and the whole content. While length and time are the same only the blocks are read;
/// a file of another time, such as a copy, is compared as a whole.
/// </summary>
/// <param name="Length">Bytes.</param>
/// <param name="Modified">Time of the last change, ticks of UTC.</param>
/// <param name="Samples">SHA-256 of blocks spread over the file.</param>
/// <param name="Content">SHA-256 of the digests of its pieces.</param>
internal sealed record Fingerprint(long Length, long Modified, string Samples, string Content)
{
    private const int Blocks = 32;
    private const int Block = 4 << 10;
    private const int Piece = 16 << 20;

    internal static Fingerprint Of(string path)
    {
        using var file = File.OpenHandle(path);
        return new(RandomAccess.GetLength(file), File.GetLastWriteTimeUtc(path).Ticks, SamplesOf(file), ContentOf(file));
    }

    /// <summary>What has changed since, in words; null when nothing has.</summary>
    internal string? Difference(string path)
    {
        if (!File.Exists(path)) return "文件不在了";
        using var file = File.OpenHandle(path);
        var length = RandomAccess.GetLength(file);
        if (length != Length) return $"大小由 {Length:N0} 字节变为 {length:N0} 字节";
        var isTouched = File.GetLastWriteTimeUtc(path).Ticks != Modified;
        return SamplesOf(file) != Samples || (isTouched && ContentOf(file) != Content) ? "内容有改动" : null;
    }

    private static string SamplesOf(SafeFileHandle file)
    {
        var length = RandomAccess.GetLength(file);
        var blocks = new byte[Blocks * Block];
        var read = 0;
        for (var i = 0; i < Blocks; i++) read += RandomAccess.Read(file, blocks.AsSpan(i * Block, Block), Math.Max(0, length - Block) * i / (Blocks - 1));
        return Convert.ToHexString(SHA256.HashData([.. BitConverter.GetBytes(read), .. blocks]));
    }

    private static string ContentOf(SafeFileHandle file)
    {
        var pieces = (int)((RandomAccess.GetLength(file) + Piece - 1) / Piece);
        var digests = new byte[pieces * SHA256.HashSizeInBytes];
        Parallel.For(0, pieces, static () => new byte[Piece], (piece, _, buffer) =>
        {
            var read = RandomAccess.Read(file, buffer, (long)piece * Piece);
            SHA256.HashData(buffer.AsSpan(0, read), digests.AsSpan(piece * SHA256.HashSizeInBytes));
            return buffer;
        }, static _ => { });
        return Convert.ToHexString(SHA256.HashData(digests));
    }
}
