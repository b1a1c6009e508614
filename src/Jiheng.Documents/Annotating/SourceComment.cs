using Jiheng.Documents.Reading;

namespace Jiheng.Documents.Annotating;

/// <summary>A remark on a stretch of somebody else's document (批注).</summary>
/// <param name="Place">Where the stretch begins, as the reader of the document said.</param>
/// <param name="Length">Its characters.</param>
/// <param name="Paragraphs">What is remarked, at least one paragraph.</param>
public sealed record SourceComment(SourcePlace Place, int Length, IReadOnlyList<string> Paragraphs);
