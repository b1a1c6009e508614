using System.Text;

namespace Jiheng.Register.Results;

/// <summary>A file that appears whole or not at all (结果文件): written under another name until <see cref="Publish"/>.</summary>
internal sealed class ResultFile : IDisposable
{
    private readonly string _path;
    private bool _published;

    // With a byte order mark: without it spreadsheets take the text for the system's own encoding.
    internal ResultFile(string folder, string name, bool byteOrderMark = true)
    {
        _path = Path.Combine(folder, name);
        Writer = new StreamWriter(_path + ".part", false, new UTF8Encoding(byteOrderMark), 64 << 10);
    }

    internal StreamWriter Writer { get; }

    internal void Publish()
    {
        Writer.Dispose();
        File.Move(_path + ".part", _path, true);
        _published = true;
    }

    public void Dispose()
    {
        if (_published) return;
        try
        {
            Writer.Dispose();
        }
        finally
        {
            File.Delete(_path + ".part");
        }
    }
}
