using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Jiheng.Documents.Tests.Reading;

/// <summary>Ten gigabytes of blanks in ten megabytes, put together from one packed piece so that making them takes no time.</summary>
internal static class MadeBombs
{
    private const int Piece = 10 << 20;

    private const int Pieces = 1024;

    /// <summary>A Word file whose main part is the bomb; its sizes stand in the extended fields, as for any part beyond four gigabytes.</summary>
    internal static byte[] TenGigabytes()
    {
        var (name, packed) = (Encoding.ASCII.GetBytes("word/document.xml"), Deflated());
        var extra = new byte[20];
        BinaryPrimitives.WriteUInt16LittleEndian(extra, 1);
        BinaryPrimitives.WriteUInt16LittleEndian(extra.AsSpan(2), 16);
        BinaryPrimitives.WriteInt64LittleEndian(extra.AsSpan(4), (long)Piece * Pieces);
        BinaryPrimitives.WriteInt64LittleEndian(extra.AsSpan(12), packed.Length);
        var common = new byte[] { 45, 0, 0, 0, 8, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, (byte)name.Length, 0, (byte)extra.Length, 0 };
        byte[] local = [.. "PK\u0003\u0004"u8, .. common, .. name, .. extra, .. packed];
        byte[] central = [.. "PK\u0001\u0002"u8, 45, 0, .. common, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, .. name, .. extra];
        var end = new byte[22];
        "PK\u0005\u0006"u8.CopyTo(end);
        (end[8], end[10]) = (1, 1);
        BinaryPrimitives.WriteInt32LittleEndian(end.AsSpan(12), central.Length);
        BinaryPrimitives.WriteInt32LittleEndian(end.AsSpan(16), local.Length);
        return [.. local, .. central, .. end];
    }

    /// <summary>A PDF whose page is the bomb.</summary>
    internal static byte[] Pdf()
    {
        var packed = Deflated();
        byte[] stream = [0x78, 0x9C, .. packed];
        return [.. "%PDF-1.4\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type/Pages/Count 1/Kids[3 0 R]>>\nendobj\n3 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R>>\nendobj\n"u8,
            .. Encoding.ASCII.GetBytes($"4 0 obj\n<</Length {stream.Length}/Filter/FlateDecode>>stream\n"), .. stream, .. "\nendstream\nendobj\ntrailer\n<</Root 1 0 R>>\n%%EOF\n"u8];
    }

    /// <summary>A piece packed after another looks the same every time: it may be repeated as it is.</summary>
    private static byte[] Deflated()
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
        return [.. first, .. Enumerable.Repeat(next, Pieces - 1).SelectMany(p => p), 3, 0];
    }
}
