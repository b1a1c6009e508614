using Jiheng.Data.Reading;

namespace Jiheng.Cli.Auditing;

/// <summary>How far a run of many files has come (进度): a bar where a person looks on, else a line for every tenth.</summary>
internal sealed class Progress(int total)
{
    private const int Width = 30;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    private readonly bool terminal = !Console.IsErrorRedirected;
    private DateTime shown = DateTime.MinValue;
    private int done;

    internal void Step(string path)
    {
        done++;
        if (total < 2) return;
        if (terminal) Bar(path);
        else if (total >= 20 && done * 10 / total != (done - 1) * 10 / total) Console.Error.WriteLine($"已审核 {done}/{total}");
    }

    /// <summary>Removes the bar, so that what follows stands on a clean line.</summary>
    internal void Clear()
    {
        if (terminal && total >= 2) Console.Error.Write("\r\u001b[K");
    }

    private void Bar(string path)
    {
        if (done < total && DateTime.UtcNow - shown < Pause) return;
        shown = DateTime.UtcNow;
        var full = done * Width / total;
        var name = Path.GetFileName(path);
        while (DisplayWidth.Of(name) > Width) name = name[1..];
        Console.Error.Write($"\r\u001b[K[{new string('#', full)}{new string('.', Width - full)}] {done}/{total} {name}");
    }
}
