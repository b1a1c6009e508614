using System.Security.Cryptography;
using Microsoft.Win32.SafeHandles;

namespace Jiheng.Register.Standing;

/// <summary>
/// Frames one behind the other (追加日志), each with its length and a digest. A frame counts when it is whole: what a crash has left half-written behind the last
/// whole one is overwritten by the next.
/// </summary>
internal sealed class Journal : IDisposable
{
    private const int HeadBytes = sizeof(int) + DigestBytes;
    private const int DigestBytes = 16;

    private readonly SafeFileHandle _file;
    private long _end;

    private Journal(SafeFileHandle file) => _file = file;

    /// <summary>Opens a journal, or makes an empty one.</summary>
    internal static Journal Open(string path) => new(File.OpenHandle(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read));

    /// <summary>All whole frames; null when one is damaged that others follow on.</summary>
    internal List<byte[]>? ReadAll()
    {
        var frames = new List<byte[]>();
        var length = RandomAccess.GetLength(_file);
        _end = 0;
        while (_end + HeadBytes <= length)
        {
            var head = Bytes(_end, HeadBytes);
            var size = BitConverter.ToInt32(head);
            if (size <= 0 || _end + HeadBytes + size > length) break;
            var frame = Bytes(_end + HeadBytes, size);
            if (!Digest(frame).SequenceEqual(head.AsSpan(sizeof(int)))) return _end + HeadBytes + size < length ? null : frames;
            frames.Add(frame);
            _end += HeadBytes + size;
        }

        return frames;
    }

    /// <summary>Adds a frame; when this returns it stands on the disk, and when it fails nothing of it does.</summary>
    internal void Append(byte[] frame)
    {
        RandomAccess.SetLength(_file, _end);
        try
        {
            RandomAccess.Write(_file, (ReadOnlyMemory<byte>[])[BitConverter.GetBytes(frame.Length), Digest(frame).ToArray(), frame], _end);
            RandomAccess.FlushToDisk(_file);
        }
        catch (IOException)
        {
            RandomAccess.SetLength(_file, _end);
            throw;
        }

        _end += HeadBytes + frame.Length;
    }

    public void Dispose() => _file.Dispose();

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
