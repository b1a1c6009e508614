namespace Jiheng.Data.Tests.Samples;

/// <summary>Where the samples lie, found from the test's own directory upwards.</summary>
internal static class Repository
{
    internal static string Root { get; } = Find();

    internal static string Sample(params string[] parts) => Path.Combine([Root, "samples", .. parts]);

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Jiheng.slnx"))) folder = folder.Parent;
        return folder?.FullName ?? throw new DirectoryNotFoundException("Jiheng.slnx was not found above the test assembly.");
    }
}
