using Jiheng.Documents.Reading;

namespace Jiheng.Documents.Recognition.Tables;

/// <summary>A cell of a form that others made (单元格), with its place.</summary>
/// <param name="Source">Its text, every character with its place.</param>
/// <param name="Column">0-based column.</param>
/// <param name="Span">Columns that it covers.</param>
internal sealed record GridCell(SourceText Source, int Column, int Span)
{
    /// <summary>The text without outer blanks.</summary>
    internal string Text { get; } = Source.Text.Trim();

    internal SourcePlace Place => Source.PlaceAt(0);

    internal bool IsEmpty => Text.Length == 0;

    /// <summary>A dash for “nothing here” (划线).</summary>
    internal bool IsDash => Text is "-" or "—" or "——" or "－" or "–" or "/" or "\\" or "——" or "―";

    internal bool Covers(int column) => column >= Column && column < Column + Span;
}
