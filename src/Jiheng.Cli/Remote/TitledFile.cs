using Jiheng.Documents.Writing;

namespace Jiheng.Cli.Remote;

/// <summary>Names of files made of titles that people wrote (文件名): no two are the same.</summary>
internal static class TitledFile
{
    private const int IdLength = 6;

    /// <summary>The title, the last figures of the id, the extension.</summary>
    internal static string Of(string title, Guid id, string extension) => $"{FileTitle.Of(title)}-{id.ToString("N")[^IdLength..]}{extension}";
}
