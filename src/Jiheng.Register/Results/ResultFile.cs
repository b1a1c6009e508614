using System.Text;

namespace Jiheng.Register.Results;

/// <summary>A file that appears whole or not at all (结果文件): written under another name until <see cref="Publish"/>.</summary>
internal sealed class ResultFile : IDisposable
{
    private const string Before = ".before";
    private const int BufferBytes = 64 << 10;

    private readonly string _path;
    private readonly string _part;
    private bool _published;

    // With a byte order mark: without it spreadsheets take the text for the system's own encoding.
    // The other name is this process's own, so that two runs do not write into one file, and what a killed one left is swept.
    internal ResultFile(string folder, string name, bool byteOrderMark = true)
    {
        (Name, _path, _part) = (name, Path.Combine(folder, name), UnfinishedFile.PathOf(folder, name));
        Writer = new StreamWriter(_part, false, new UTF8Encoding(byteOrderMark), BufferBytes);
    }

    internal string Name { get; }

    internal StreamWriter Writer { get; }

    /// <summary>Puts further bytes into what was written, each at its place, ascending. Nothing may be written afterwards.</summary>
    internal void Insert(IEnumerable<(long Place, byte[] Bytes)> pieces)
    {
        Complete();
        var before = _part + Before;
        try
        {
            File.Move(_part, before, true);
            using var from = File.OpenRead(before);
            using var to = File.Create(_part, BufferBytes);
            var buffer = new byte[BufferBytes];
            foreach (var (place, bytes) in pieces)
            {
                Copy(from, to, buffer, place - from.Position);
                to.Write(bytes);
            }

            from.CopyTo(to);
        }
        finally
        {
            File.Delete(before);
        }
    }

    /// <summary>Writes the rest, for which the disk may be too small: of files that belong together, all before the first is published.</summary>
    internal void Complete() => Writer.Dispose();

    internal void Publish() => PublishAt(_path);

    /// <summary>Lets the file appear under another name than its own.</summary>
    internal void PublishAs(string name) => PublishAt(Path.Combine(Path.GetDirectoryName(_path)!, name));

    private void PublishAt(string path)
    {
        Complete();
        File.Move(_part, path, true);
        _published = true;
    }

    private static void Copy(Stream from, Stream to, byte[] buffer, long count)
    {
        for (int read; count > 0; count -= read)
        {
            from.ReadExactly(buffer, 0, read = (int)Math.Min(buffer.Length, count));
            to.Write(buffer, 0, read);
        }
    }

    public void Dispose()
    {
        if (_published) return;
        try
        {
            Writer.Dispose();
        }
        catch (IOException)
        {
            // The rest does not fit onto the disk either: whoever failed to write has said so, and nothing of this file is kept.
        }
        finally
        {
            File.Delete(_part);
        }
    }
}
