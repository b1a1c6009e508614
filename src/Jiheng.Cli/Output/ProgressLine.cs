using System.Text;

namespace Jiheng.Cli.Output;

/// <summary>How far the work is (进度行), on stderr: on a terminal one line that is written over and never longer than the terminal is wide; into a file one line each time.</summary>
internal sealed class ProgressLine : IDisposable
{
    private const int DefaultWidth = 80;
    private const string BackToBegin = "\r";
    private const string ClearToEnd = "\u001B[K";

    private static readonly Lock Gate = new();
    private static bool s_isShown;

    private readonly bool _isTerminal = !Console.IsErrorRedirected && Environment.GetEnvironmentVariable("TERM") is not "dumb";
    private readonly Timer _timer;
    private bool _hasEnded;

    /// <summary>Shows the text every second until it is disposed of.</summary>
    internal ProgressLine(Func<string> text) => _timer = new(_ => Show(text()), null, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(1));

    /// <summary>As much of a text as fits into so many columns, of which Chinese characters take two.</summary>
    internal static string Fit(string text, int columns)
    {
        var length = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            columns -= rune.Value > 0x2E7F || rune.Value is >= 0x2018 and <= 0x2026 ? 2 : 1;
            if (columns < 0) return text[..length];
            length += rune.Utf16SequenceLength;
        }

        return text;
    }

    public void Dispose()
    {
        _timer.Dispose();
        lock (Gate) _hasEnded = true;
        Clear();
    }

    /// <summary>Takes the line away, so that something else can be written where it stands.</summary>
    internal static void Clear()
    {
        lock (Gate)
        {
            if (s_isShown) Console.Error.Write(BackToBegin + ClearToEnd);
            s_isShown = false;
        }
    }

    private void Show(string text)
    {
        lock (Gate)
        {
            if (_hasEnded) return;
            if (!_isTerminal) Console.Error.WriteLine(text);
            else Console.Error.Write(BackToBegin + Fit(text, Width() - 1) + ClearToEnd);
            s_isShown = _isTerminal;
        }
    }

    // A terminal may change its size at any time, or not tell it.
    private static int Width()
    {
        try
        {
            return Console.WindowWidth is > 1 and var width ? width : DefaultWidth;
        }
        catch (Exception e) when (e is IOException or PlatformNotSupportedException)
        {
            return DefaultWidth;
        }
    }
}
