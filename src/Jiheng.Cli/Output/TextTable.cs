namespace Jiheng.Cli.Output;

/// <summary>A table on the terminal (终端表格), aligned by display width: a Chinese character takes two columns.</summary>
internal static class TextTable
{
    internal static void Write(string[] head, IEnumerable<string[]> rows)
    {
        var lines = rows.Prepend(head).ToArray();
        var widths = Enumerable.Range(0, head.Length).Select(i => lines.Max(l => Width(l[i]))).ToArray();
        foreach (var line in lines)
            Console.WriteLine(string.Join("  ", line.Select((cell, i) => i == line.Length - 1 ? cell : cell + new string(' ', widths[i] - Width(cell)))));
    }

    /// <summary>Columns that a text takes on a terminal.</summary>
    internal static int Width(string text) => text.Sum(c => c > 0x2E7F ? 2 : 1);
}
