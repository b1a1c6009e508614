namespace Jiheng.Documents.Reading.Office;

/// <summary>Opens Office files (Office 文件) and reads them as what their main part says they are.</summary>
internal static class OfficeFile
{
    internal static bool IsZip(ReadOnlySpan<byte> bytes) => bytes.StartsWith("PK\u0003\u0004"u8);

    /// <summary>The name of the part from which reading begins.</summary>
    internal static string? Main(SafePackage package) =>
        package.Relations("").Values.FirstOrDefault(r => r.Type == "officeDocument").Target ?? (package.Has("word/document.xml") ? "word/document.xml" : null);

    internal static SourceDocument Read(string path, byte[] bytes)
    {
        using var package = new SafePackage(bytes);
        var main = Main(package);
        var root = main is null ? null : package.Part(main);
        return root?.Name() switch
        {
            "document" => WordFile.Read(path, package, main!, root),
            "workbook" => ExcelFile.Read(path, package, main!, root),
            _ => throw new UnreadableException(ForeignFiles.Archive(package.Has)),
        };
    }
}
