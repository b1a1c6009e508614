using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Jiheng.Register.Reading;

/// <summary>A row without quotes (无引号的一行): field i stands between delimiters first + i and first + i + 1.</summary>
internal readonly ref struct PlainRow(int[] delimiters, int first)
{
    private readonly ref int _before = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(delimiters), first);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal int Start(int field) => Unsafe.Add(ref _before, field) + 1;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal int End(int field) => Unsafe.Add(ref _before, field + 1);
}
