using System.Text;
using Jiheng.Register.Matching;
using Jiheng.Register.Results;

namespace Jiheng.Register.Sampling;

/// <summary>The files of a sample (样本文件): they appear together when all are whole, and what a sample before had further goes with them.</summary>
internal sealed class SampleFiles : IDisposable
{
    private const int BufferBytes = 1 << 20;

    private readonly string _folder;
    private readonly List<(string Name, StreamWriter Writer)> _files = [];

    internal SampleFiles(string folder)
    {
        _folder = folder;
        SpillFolder.Sweep(folder);
    }

    /// <summary>A further file.</summary>
    internal StreamWriter New(string name, Encoding? encoding = null)
    {
        var writer = new StreamWriter(UnfinishedFile.PathOf(_folder, name), false, encoding ?? new UTF8Encoding(false), BufferBytes);
        _files.Add((name, writer));
        return writer;
    }

    internal void Publish(params IEnumerable<string> optional)
    {
        foreach (var (_, writer) in _files) writer.Dispose();
        foreach (var (name, _) in _files) File.Move(UnfinishedFile.PathOf(_folder, name), Path.Combine(_folder, name), true);
        foreach (var name in optional.Except(_files.Select(static f => f.Name))) File.Delete(Path.Combine(_folder, name));
        _files.Clear();
    }

    public void Dispose()
    {
        foreach (var (name, writer) in _files)
        {
            try
            {
                writer.Dispose();
            }
            catch (IOException)
            {
                // The rest does not fit onto the disk either: whoever failed to write has said so, and nothing of this sample is kept.
            }
            finally
            {
                File.Delete(UnfinishedFile.PathOf(_folder, name));
            }
        }
    }
}
