using System.Text;

namespace Jiheng.Register.Results;

/// <summary>A file that appears whole or not at all (结果文件): written under another name until <see cref="Publish"/>.</summary>
internal sealed class ResultFile : IDisposable
{
    private readonly string _path;
    private readonly string _part;
    private bool _published;

    // With a byte order mark: without it spreadsheets take the text for the system's own encoding.
    // The other name is this process's own, so that two runs do not write into one file, and what a killed one left is swept.
    internal ResultFile(string folder, string name, bool byteOrderMark = true)
    {
        (_path, _part) = (Path.Combine(folder, name), UnfinishedFile.PathOf(folder, name));
        Writer = new StreamWriter(_part, false, new UTF8Encoding(byteOrderMark), 64 << 10);
    }

    internal StreamWriter Writer { get; }

    /// <summary>Writes the rest, for which the disk may be too small: of files that belong together, all before the first is published.</summary>
    internal void Complete() => Writer.Dispose();

    internal void Publish()
    {
        Complete();
        File.Move(_part, _path, true);
        _published = true;
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
