using System.Buffers.Binary;
using System.Text;

namespace Jiheng.Fuzz.Bombs;

/// <summary>Adds packed entries to a sound archive (追加压缩条目), however large they claim to be; APPNOTE 4.3.7, 4.3.12, 4.5.3.</summary>
internal static class AppendedEntries
{
    private const int EndLength = 22;

    /// <summary>The archive with entries of these names that all lead to the same packed bytes.</summary>
    /// <param name="archive">A sound archive without a comment.</param>
    /// <param name="packed">Deflated bytes.</param>
    /// <param name="length">What the directory says they unpack to.</param>
    /// <param name="names">Names of the entries.</param>
    internal static byte[] Of(byte[] archive, byte[] packed, long length, params string[] names)
    {
        var end = archive[^EndLength..];
        var (count, directory, begin) = (BinaryPrimitives.ReadUInt16LittleEndian(end.AsSpan(10)), BinaryPrimitives.ReadInt32LittleEndian(end.AsSpan(12)), BinaryPrimitives.ReadInt32LittleEndian(end.AsSpan(16)));
        byte[] local = [.. "PK\u0003\u0004"u8, .. Header(names[0], length, packed.Length), .. packed];
        byte[] central = [.. archive.AsSpan(begin, directory), .. names.SelectMany(n => Central(n, length, packed.Length, begin))];
        BinaryPrimitives.WriteUInt16LittleEndian(end.AsSpan(8), (ushort)(count + names.Length));
        BinaryPrimitives.WriteUInt16LittleEndian(end.AsSpan(10), (ushort)(count + names.Length));
        BinaryPrimitives.WriteInt32LittleEndian(end.AsSpan(12), central.Length);
        BinaryPrimitives.WriteInt32LittleEndian(end.AsSpan(16), begin + local.Length);
        return [.. archive.AsSpan(0, begin), .. local, .. central, .. end];
    }

    /// <summary>From the version needed to the extended sizes; the plain sizes say where to look.</summary>
    private static byte[] Header(string name, long length, int packed) => [.. Common(name), .. Encoding.ASCII.GetBytes(name), .. Extra(length, packed)];

    private static byte[] Central(string name, long length, int packed, int offset)
    {
        var rest = new byte[14];
        BinaryPrimitives.WriteInt32LittleEndian(rest.AsSpan(10), offset);
        return [.. "PK\u0001\u0002"u8, 45, 0, .. Common(name), .. rest, .. Encoding.ASCII.GetBytes(name), .. Extra(length, packed)];
    }

    private static byte[] Common(string name) =>
        [45, 0, 0, 0, 8, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, (byte)name.Length, 0, 20, 0];

    private static byte[] Extra(long length, int packed)
    {
        var extra = new byte[20];
        BinaryPrimitives.WriteUInt16LittleEndian(extra, 1);
        BinaryPrimitives.WriteUInt16LittleEndian(extra.AsSpan(2), 16);
        BinaryPrimitives.WriteInt64LittleEndian(extra.AsSpan(4), length);
        BinaryPrimitives.WriteInt64LittleEndian(extra.AsSpan(12), packed);
        return extra;
    }
}
