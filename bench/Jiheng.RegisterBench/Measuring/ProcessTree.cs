using System.Globalization;

namespace Jiheng.RegisterBench.Measuring;

/// <summary>A process and all that it has started (进程树), as the kernel shows them under /proc.</summary>
internal static class ProcessTree
{
    /// <summary>
    /// Memory that all of them hold now, in KiB: what is theirs alone with what they share among themselves, and everything with the pages of files they have mapped or read.
    /// </summary>
    internal static (long Own, long All) Memory(int root)
    {
        var (own, shared, all) = (0L, 0L, 0L);
        foreach (var process in Of(root))
        {
            var (anonymous, common, resident) = Status(process);
            own += anonymous;
            // Workers of a server share the same memory; it is counted once.
            shared = Math.Max(shared, common);
            all += resident - common;
        }

        return (own + shared, all + shared);
    }

    private static IEnumerable<int> Of(int root)
    {
        var waiting = new Stack<int>([root]);
        while (waiting.TryPop(out var process))
        {
            yield return process;
            foreach (var child in Children(process)) waiting.Push(child);
        }
    }

    private static IEnumerable<int> Children(int process)
    {
        try
        {
            return [.. Directory.EnumerateDirectories($"/proc/{process}/task").SelectMany(static t => File.ReadAllText(t + "/children").Split(' ', StringSplitOptions.RemoveEmptyEntries)).Select(static c => int.Parse(c, CultureInfo.InvariantCulture))];
        }
        catch (IOException)
        {
            // It has ended in the meantime.
            return [];
        }
    }

    private static (long Anonymous, long Shared, long Resident) Status(int process)
    {
        try
        {
            var lines = File.ReadAllLines($"/proc/{process}/status");
            return (Of("RssAnon:"), Of("RssShmem:"), Of("VmRSS:"));

            long Of(string name) => lines.FirstOrDefault(l => l.StartsWith(name, StringComparison.Ordinal)) is { } line ? long.Parse(line.AsSpan(name.Length).Trim().TrimEnd("kB").Trim(), NumberStyles.None, CultureInfo.InvariantCulture) : 0;
        }
        catch (IOException)
        {
            return default;
        }
    }
}
