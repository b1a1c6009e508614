using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Jiheng.Register.Normalising;

namespace Jiheng.Register.Reading;

/// <summary>Takes names as UTF-8 from a file of one encoding (姓名读取).</summary>
internal interface IPlainName
{
    /// <summary>The name with zeros behind; its length is more than <see cref="PlainElements.Most"/> or less than one when it cannot be taken.</summary>
    static abstract Vector256<byte> Load(ref readonly byte buffer, int start, ref int length, ref byte room);
}

/// <summary>Names that are UTF-8 already.</summary>
internal readonly struct Utf8Name : IPlainName
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<byte> Load(ref readonly byte buffer, int start, ref int length, ref byte room) => ShortField.Load(in buffer, start, length % ShortField.Most);
}

/// <summary>Names in GB 18030.</summary>
internal readonly struct Gb18030Name : IPlainName
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<byte> Load(ref readonly byte buffer, int start, ref int length, ref byte room)
    {
        length = GbName.Write(in Unsafe.Add(ref Unsafe.AsRef(in buffer), start), length, ref room);
        return ShortField.Load(in room, 0, Math.Max(length, 0));
    }
}
