namespace Jiheng.Cli;

/// <summary>Where the program's own data lives (程序数据目录): schemes, policies, regions, forms, samples.</summary>
internal static class Home
{
    /// <summary>The folder: JIHENG_HOME, or the nearest one above the program that holds schemes/.</summary>
    /// <exception cref="DirectoryNotFoundException">There is none; the message says what to do.</exception>
    internal static string Folder { get; } = Find();

    internal static string Of(params string[] names) => Path.Combine([Folder, .. names]);

    private static string Find()
    {
        if (Environment.GetEnvironmentVariable("JIHENG_HOME") is { Length: > 0 } named) return named;
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (Directory.Exists(Path.Combine(folder.FullName, "schemes"))) return folder.FullName;
        throw new DirectoryNotFoundException("没有找到程序数据目录（schemes、forms、regions）；请把 JIHENG_HOME 设为绩衡所在的文件夹。");
    }
}
