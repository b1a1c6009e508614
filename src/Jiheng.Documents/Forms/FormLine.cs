using Jiheng.Documents.Model;

namespace Jiheng.Documents.Forms;

/// <summary>A line above or below the table (表头、表尾行). It is left out when all of its placeholders are blank.</summary>
/// <param name="Style">How it prints.</param>
/// <param name="Text">Text with {placeholders}.</param>
/// <param name="When">When it prints.</param>
public sealed record FormLine(ParagraphStyle Style, Template Text, Condition When);
