using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Jiheng.Register.Reading;

namespace Jiheng.Register.Normalising;

/// <summary>Names in GB 18030 as UTF-8 (国标码姓名): two bytes a character, by a table of those that are in normal form as they stand.</summary>
internal static class GbName
{
    private const int FirstLead = 0x81;
    private const int Leads = 0xFE - FirstLead + 1;
    private const int FirstTrail = 0x40;
    private const int Trails = 0xFE - FirstTrail + 1;

    // The bytes of a character below, how many there are above; zero for what is no plain character.
    private const int LengthShift = 24;

    private static readonly uint[] Table = Make();

    /// <summary>Room that <see cref="Write"/> needs: the last character is written with a byte too many.</summary>
    internal const int Room = ShortField.Most + sizeof(uint);

    /// <summary>Writes a name as UTF-8; gives the bytes written, at most <see cref="ShortField.Most"/>, or −1 when it is not plain.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static int Write(ref readonly byte name, int length, ref byte target)
    {
        var written = 0;
        for (var i = 0; i < length; i += 2)
        {
            var (lead, trail) = (Unsafe.Add(ref Unsafe.AsRef(in name), i) - FirstLead, Unsafe.Add(ref Unsafe.AsRef(in name), i + 1) - FirstTrail);
            if ((uint)lead >= Leads || (uint)trail >= Trails || written > ShortField.Most - 3) return -1;
            var character = Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(Table), (lead * Trails) + trail);
            if (character == 0) return -1;
            Unsafe.WriteUnaligned(ref Unsafe.Add(ref target, written), character);
            written += (int)(character >> LengthShift);
        }

        // An odd length ends within a character.
        return length % 2 == 0 ? written : -1;
    }

    private static uint[] Make()
    {
        var table = new uint[Leads * Trails];
        var text = new char[2];
        for (var i = 0; i < table.Length; i++)
        {
            byte[] bytes = [(byte)((i / Trails) + FirstLead), (byte)((i % Trails) + FirstTrail)];
            if (TextEncoding.Gb18030.Decode(bytes, text) != 1) continue;
            var c = text[0];
            if (c is >= '\u4000' and <= '\u9FFF') table[i] = (0xE0u | ((uint)c >> 12)) | ((0x80u | (((uint)c >> 6) & 63)) << 8) | ((0x80u | (c & 63u)) << 16) | (3u << LengthShift);
            else if (c == '·') table[i] = 0xC2u | (0xB7u << 8) | (2u << LengthShift);
        }

        return table;
    }
}
