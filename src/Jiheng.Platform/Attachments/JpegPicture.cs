using System.Buffers.Binary;

namespace Jiheng.Platform.Attachments;

/// <summary>Where a JPEG picture ends (JPEG 的结尾), by its own segments (ITU-T T.81, annex B): what stands behind is no picture, whatever bytes it ends with.</summary>
internal static class JpegPicture
{
    private const byte Marker = 0xFF;
    private const byte StartOfScan = 0xDA;
    private const byte EndOfImage = 0xD9;
    private const int LengthBytes = 2;

    /// <summary>The first byte behind the picture; null when its segments are not those of one.</summary>
    internal static int? EndOf(ReadOnlySpan<byte> content)
    {
        // Behind the start of image, FF D8.
        for (var at = 2; at + 1 < content.Length;)
        {
            if (content[at] != Marker) return null;
            var kind = content[at + 1];
            if (kind == Marker)
            {
                // Filled up.
                at++;
                continue;
            }

            at += 2;
            if (kind == EndOfImage) return at;
            if (StandsAlone(kind)) continue;
            if (at + LengthBytes > content.Length) return null;
            var length = BinaryPrimitives.ReadUInt16BigEndian(content[at..]);
            if (length < LengthBytes) return null;
            at += length;
            if (kind == StartOfScan) at = NextMarker(content, at);
        }

        return null;
    }

    // Within a scan FF is followed by 00, or by a mark where decoding starts anew.
    private static int NextMarker(ReadOnlySpan<byte> content, int at)
    {
        while (at + 1 < content.Length && !(content[at] == Marker && content[at + 1] is not (0 or Marker or (>= 0xD0 and <= 0xD7)))) at++;
        return at;
    }

    private static bool StandsAlone(byte kind) => kind is 0x01 or (>= 0xD0 and <= 0xD8);
}
