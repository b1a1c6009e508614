using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Jiheng.Register.Matching;

/// <summary>Sorted values of which one after the other is looked at (有序段): in memory, or block by block from disk.</summary>
internal sealed class SortedRun<T>
    where T : unmanaged
{
    private readonly SafeFileHandle? _file;
    private readonly T[] _block;
    private long _offset;
    private int _left;
    private int _filled;
    private int _at;

    internal SortedRun(T[] values, int count) => (_block, _filled) = (values, count);

    internal SortedRun(SafeFileHandle file, long offset, int count, int block)
    {
        (_file, _offset, _left, _block) = (file, offset, count, new T[Math.Min(block, count)]);
        Fill();
    }

    internal bool IsEmpty => _at == _filled;

    /// <summary>The value that is looked at; there must be one.</summary>
    internal T Current => _block[_at];

    /// <summary>Goes on; false when there is none any more.</summary>
    internal bool Next()
    {
        if (++_at == _filled && _left > 0) Fill();
        return _at < _filled;
    }

    private void Fill()
    {
        (_at, _filled) = (0, Math.Min(_block.Length, _left));
        var bytes = MemoryMarshal.AsBytes(_block.AsSpan(0, _filled));
        for (var read = 0; read < bytes.Length;)
        {
            var more = RandomAccess.Read(_file!, bytes[read..], _offset + read);
            if (more == 0) throw new EndOfStreamException("临时文件被截短。");
            read += more;
        }

        (_offset, _left) = (_offset + ((long)_filled * Unsafe.SizeOf<T>()), _left - _filled);
    }
}
