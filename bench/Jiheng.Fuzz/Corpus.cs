namespace Jiheng.Fuzz;

/// <summary>Sound documents from a folder (语料): the same folder gives the same cases.</summary>
internal static class Corpus
{
    internal static IReadOnlyList<byte[]> Of(Options options) => options.Corpus is { } folder
        ? [.. Directory.EnumerateFiles(folder, "*" + (options.Reader == "text" ? ".txt" : "." + options.Reader), SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(File.ReadAllBytes)]
        : [];
}
