
namespace Jiheng.Architecture.Tests;

/// <summary>The source files of a folder of the repository.</summary>
internal static class Sources
{
    internal static IEnumerable<(string Name, string Text)> Of(string folder) =>
        Directory.EnumerateFiles(Repository.Folder(folder), "*.cs", SearchOption.AllDirectories)
            // Migrations are written by a program.
            .Where(path => !path.Contains("/Migrations/", StringComparison.Ordinal))
            .Where(path => !path.Contains("/obj/", StringComparison.Ordinal) && !path.Contains("/bin/", StringComparison.Ordinal))
            .Select(path => (Path.GetRelativePath(Repository.Root, path), File.ReadAllText(path)));
}
