namespace Jiheng.Fuzz.Giants;

/// <summary>Files as large as the readers let through, or larger, each hard in one way (巨型文件): what chance never makes.</summary>
internal static class GiantFiles
{
    internal const string Reader = "giants";

    internal static readonly (string Name, Func<byte[]> Make)[] All = [.. GiantTexts.All, .. GiantPages.All, .. GiantWords.All, .. GiantSheets.All];
}
