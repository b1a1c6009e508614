using System.IO.Compression;
using System.Text;

namespace Jiheng.Documents.Reading.Pdf;

/// <summary>
/// Streams of a PDF that unpack to far too much (PDF 解压炸弹), found before another program is asked to read them: it would
/// work on ten gigabytes of blanks until its time is up.
/// </summary>
internal static class PdfBomb
{
    /// <summary>A stream is only asked about its ratio once it has unpacked to this.</summary>
    private const long Harmless = 8L * 1024 * 1024;

    private const long LargestRatio = 200;

    /// <summary>Streams looked into; what a report of a thousand pages holds.</summary>
    private const int MostStreams = 100_000;

    internal static void Check(byte[] bytes)
    {
        var buffer = new byte[256 * 1024];
        var (at, streams) = (0, 0);
        while (bytes.AsSpan(at).IndexOf("stream"u8) is var found && found >= 0 && streams++ < MostStreams)
        {
            var begin = at + found + "stream".Length;
            at = begin;
            if (begin >= bytes.Length || bytes[begin] is not ((byte)'\r' or (byte)'\n')) continue;
            begin += bytes[begin] == '\r' && begin + 1 < bytes.Length && bytes[begin + 1] == '\n' ? 2 : 1;
            var told = Encoding.Latin1.GetString(bytes, Math.Max(0, at - 600), at - Math.Max(0, at - 600));
            told = told[Math.Max(0, told.LastIndexOf(" obj", StringComparison.Ordinal))..];
            if (told.Contains("/Fl", StringComparison.Ordinal)) Unpack(bytes, begin, buffer);
            if (told.IndexOf("/FlateDecode", StringComparison.Ordinal) != told.LastIndexOf("/FlateDecode", StringComparison.Ordinal)) throw Refused();
        }
    }

    /// <summary>Unpacks until the stream has shown itself harmless.</summary>
    private static void Unpack(byte[] bytes, int begin, byte[] buffer)
    {
        using var packed = new MemoryStream(bytes, begin, bytes.Length - begin, false);
        using var unpacked = new ZLibStream(packed, CompressionMode.Decompress);
        try
        {
            for (long sum = 0; unpacked.Read(buffer) is var read and > 0;)
            {
                sum += read;
                if (sum <= Harmless) continue;
                if (sum > packed.Position * LargestRatio) throw Refused();
                return;
            }
        }
        catch (InvalidDataException)
        {
            // Broken streams are for the program that reads the file to judge.
        }
    }

    private static UnreadableException Refused() => new("PDF 中有解压后过大的内容，可能是恶意构造的文件；请用原程序另存后重试");
}
