using System.Buffers.Binary;

namespace Jiheng.Fuzz.Mutation;

/// <summary>Breaks bytes without knowing what they mean (字节变异): flips, cuts, copies, odd numbers.</summary>
internal static class ByteMutation
{
    internal static byte[] Of(byte[] source, Random random)
    {
        var bytes = new List<byte>(source);
        for (var steps = 1 << random.Next(6); steps > 0 && bytes.Count > 0; steps--) Step(bytes, random);
        return [.. bytes];
    }

    private static void Step(List<byte> bytes, Random random)
    {
        var at = random.Next(bytes.Count);
        var length = Math.Min(random.Next(1, 1 << random.Next(1, 10)), bytes.Count - at);
        switch (random.Next(7))
        {
            case 0: bytes[at] ^= (byte)(1 << random.Next(8)); break;
            case 1: bytes[at] = (byte)random.Next(256); break;
            case 2: bytes.RemoveRange(at, length); break;
            case 3: bytes.InsertRange(at, bytes.GetRange(random.Next(bytes.Count - length + 1), length)); break;
            case 4: bytes.InsertRange(at, Enumerable.Repeat((byte)random.Next(256), length)); break;
            case 5 when random.Next(8) == 0: bytes.RemoveRange(at, bytes.Count - at); break;
            default: Number(bytes, at, random); break;
        }
    }

    private static void Number(List<byte> bytes, int at, Random random)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(number, Odd.Numbers[random.Next(Odd.Numbers.Length)]);
        for (var i = 0; i < 4 && at + i < bytes.Count; i++) bytes[at + i] = number[i];
    }
}
