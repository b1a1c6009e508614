using Jiheng.Documents.Recognition.Lexicon;

namespace Jiheng.Documents.Recognition.Tables;

/// <summary>A column as its head names it (表头列).</summary>
/// <param name="Role">What it holds, an id of the lexicon.</param>
/// <param name="Column">0-based first column.</param>
/// <param name="Span">Columns that the head covers.</param>
/// <param name="Text">The head as printed.</param>
internal sealed record HeaderColumn(string Role, int Column, int Span, string Text)
{
    /// <summary>The columns that a row names, each meaning once; empty cells and unknown words are left out.</summary>
    internal static IReadOnlyList<HeaderColumn> Of(GridRow row, LabelSection section)
    {
        var found = new List<HeaderColumn>();
        foreach (var cell in row.Filled)
            if (section.Find(cell.Text) is { } role && found.TrueForAll(f => f.Role != role)) found.Add(new(role, cell.Column, cell.Span, cell.Text));
        return found;
    }

    internal bool Meets(GridCell cell) => cell.Column < Column + Span && Column < cell.Column + cell.Span;
}
