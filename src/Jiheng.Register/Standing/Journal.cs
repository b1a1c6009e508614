using System.Security.Cryptography;
using Microsoft.Win32.SafeHandles;

namespace Jiheng.Register.Standing;

/// <summary>
/// Frames one behind the other (追加日志), each with its length and a digest before it and a mark behind it, which is written when the frame stands on the disk. A frame
/// counts when it is whole. What is not whole and has no mark behind it is what a crash has left of the last append, and is overwritten by the next; with a mark behind
/// it something that stood there was damaged.
/// </summary>
internal sealed class Journal : IDisposable
{
    private const int HeadBytes = sizeof(int) + DigestBytes;
    private const int DigestBytes = 16;

    private readonly SafeFileHandle _file;
    private long _end;
    private long? _unmarked;

    private Journal(SafeFileHandle file) => _file = file;

    /// <summary>Opens a journal, or makes an empty one.</summary>
    internal static Journal Open(string path) => new(File.OpenHandle(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read));

    /// <summary>All whole frames; null when the journal is damaged.</summary>
    internal List<byte[]>? ReadAll()
    {
        var frames = new List<byte[]>();
        var length = RandomAccess.GetLength(_file);
        (_end, _unmarked) = (0, null);
        while (_end < length)
        {
            // Before the mark of a frame is safe no other follows.
            if (Frame(_end, length) is not { } frame || _unmarked is not null) return JournalMark.IsIn(_file, _end, length) ? null : frames;
            frames.Add(frame);
            var start = _end;
            _end = start + HeadBytes + frame.Length + JournalMark.Length;
            if (!JournalMark.Stands(_file, start, _end, length)) _unmarked = start;
        }

        return frames;
    }

    /// <summary>Adds a frame; when this returns it stands on the disk, and when it fails nothing of it does.</summary>
    internal void Append(byte[] frame)
    {
        RandomAccess.SetLength(_file, _end);
        if (_unmarked is { } before) JournalMark.Write(_file, before, _end);
        _unmarked = null;
        var end = _end + HeadBytes + frame.Length + JournalMark.Length;
        try
        {
            RandomAccess.Write(_file, (ReadOnlyMemory<byte>[])[BitConverter.GetBytes(frame.Length), Digest(frame).ToArray(), frame], _end);
            RandomAccess.FlushToDisk(_file);
            JournalMark.Write(_file, _end, end);
            RandomAccess.FlushToDisk(_file);
        }
        catch (IOException)
        {
            RandomAccess.SetLength(_file, _end);
            throw;
        }

        _end = end;
    }

    public void Dispose() => _file.Dispose();

    // Null when it is not whole.
    private byte[]? Frame(long start, long length)
    {
        if (start + HeadBytes > length) return null;
        var head = Bytes(start, HeadBytes);
        var size = BitConverter.ToInt32(head);
        if (size <= 0 || start + HeadBytes + size > length) return null;
        var frame = Bytes(start + HeadBytes, size);
        return Digest(frame).SequenceEqual(head.AsSpan(sizeof(int))) ? frame : null;
    }

    private byte[] Bytes(long offset, int count)
    {
        var bytes = new byte[count];
        for (var read = 0; read < count;)
        {
            var more = RandomAccess.Read(_file, bytes.AsSpan(read), offset + read);
            if (more == 0) throw new EndOfStreamException("索引的日志在读取时变短了。");
            read += more;
        }

        return bytes;
    }

    private static ReadOnlySpan<byte> Digest(byte[] frame) => SHA256.HashData(frame).AsSpan(0, DigestBytes);
}
