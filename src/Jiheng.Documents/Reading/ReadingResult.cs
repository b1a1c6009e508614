using System.Diagnostics.CodeAnalysis;

namespace Jiheng.Documents.Reading;

/// <summary>What came of reading a file (读取结果): the document, or the reason in Chinese why there is none.</summary>
public sealed record ReadingResult
{
    private ReadingResult(SourceDocument? document, string? error) => (Document, Error) = (document, error);

    /// <summary>The document; null when the file could not be read.</summary>
    public SourceDocument? Document { get; }

    /// <summary>What was given, what was expected and what to do, in Chinese; null when the file was read.</summary>
    public string? Error { get; }

    [MemberNotNullWhen(true, nameof(Document))]
    [MemberNotNullWhen(false, nameof(Error))]
    public bool IsRead => Document is not null;

    internal static ReadingResult Of(SourceDocument document) => new(document, null);

    internal static ReadingResult Failed(string error) => new(null, error);
}
