namespace Jiheng.ServerBench;

/// <summary>The checkout that is measured (被测检出).</summary>
internal static class Home
{
    internal static string Folder { get; } = Find();

    private static string Find()
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, "Jiheng.slnx"))) return at.FullName;
        }

        throw new DirectoryNotFoundException("Jiheng.slnx is not above the benchmark.");
    }
}
