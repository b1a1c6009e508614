namespace Jiheng.Bench.Measuring;

/// <summary>The folders of the project that benchmarks read (项目目录).</summary>
internal static class Repository
{
    private static readonly string Root = Find();

    public static string Folder(params string[] names) => Path.Combine([Root, .. names]);

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Jiheng.slnx"))) folder = folder.Parent ?? throw new DirectoryNotFoundException("Jiheng.slnx stands in no folder above the program.");
        return folder.FullName;
    }
}
