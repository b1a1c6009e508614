using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Jiheng.Register.Reading;

/// <summary>A row whose fields were found (一行): field i begins behind the start i and ends before the end i + 1. Without quotes both are the delimiters.</summary>
internal readonly ref struct PlainRow(int[] starts, int[] ends, int first)
{
    private readonly ref int _starts = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(starts), first);
    private readonly ref int _ends = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(ends), first + 1);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal int Start(int field) => Unsafe.Add(ref _starts, field) + 1;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal int End(int field) => Unsafe.Add(ref _ends, field);
}
