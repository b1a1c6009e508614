using System.Runtime.InteropServices;
using Jiheng.Register.Matching;

namespace Jiheng.Register.Standing;

/// <summary>How the entry table of an index is to be read (索引参数), and which program with which key has made it.</summary>
/// <param name="Program">The program: another one may bring texts into another normal form and would find nothing.</param>
/// <param name="KeyCheck">Tells the key of the hashes.</param>
/// <param name="PartitionBits">Leading bits of the hash that choose the partition.</param>
/// <param name="OffsetBits">Bits of an entry that are the record's offset.</param>
/// <param name="HashBits">Bits of the hash that were used.</param>
/// <param name="Counts">Entries of each partition.</param>
/// <param name="Sums">The sum of each page of the entry table.</param>
internal sealed record Foundation(Guid Program, ulong KeyCheck, int PartitionBits, int OffsetBits, int HashBits, int[] Counts, uint[] Sums)
{
    /// <summary>This program: changed code has another id.</summary>
    internal static Guid ThisProgram { get; } = typeof(Foundation).Module.ModuleVersionId;

    internal EntryLayout Layout => new(PartitionBits, OffsetBits, HashBits);

    internal byte[] Write()
    {
        using var bytes = new MemoryStream();
        using var to = new BinaryWriter(bytes);
        to.Write(Program.ToByteArray());
        to.Write(KeyCheck);
        to.Write(PartitionBits);
        to.Write(OffsetBits);
        to.Write(HashBits);
        to.Write(Counts.Length);
        foreach (var count in Counts) to.Write(count);
        to.Write(Sums.Length);
        to.Write(MemoryMarshal.AsBytes<uint>(Sums));
        to.Flush();
        return bytes.ToArray();
    }

    internal static Foundation Read(byte[] bytes)
    {
        using var from = new BinaryReader(new MemoryStream(bytes));
        var (program, check, partitionBits, offsetBits, hashBits) = (new Guid(from.ReadBytes(16)), from.ReadUInt64(), from.ReadInt32(), from.ReadInt32(), from.ReadInt32());
        var counts = new int[from.ReadInt32()];
        for (var i = 0; i < counts.Length; i++) counts[i] = from.ReadInt32();
        // Those of earlier programs have none, and are refused by their program.
        var sums = new uint[from.BaseStream.Position < bytes.Length ? from.ReadInt32() : 0];
        from.BaseStream.ReadExactly(MemoryMarshal.AsBytes(sums.AsSpan()));
        return new(program, check, partitionBits, offsetBits, hashBits, counts, sums);
    }
}
