namespace Jiheng.Tests.Support;

/// <summary>Finds the repository's own data folders from the test binaries.</summary>
internal static class Repository
{
    internal static string Root { get; } = FindRoot();

    internal static string Folder(string name) => Path.Combine(Root, name);

    internal static string Sample(params string[] parts) => Path.Combine([Root, "samples", .. parts]);

    /// <summary>A file beside the repository that not every clone has, or null.</summary>
    internal static string? Shared(string relative) =>
        Path.Combine(Root, "..", "shared", relative) is var path && File.Exists(path) ? path : null;

    private static string FindRoot()
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, "Jiheng.slnx"))) return at.FullName;
        }

        throw new DirectoryNotFoundException("Jiheng.slnx is not above the test binaries.");
    }
}
