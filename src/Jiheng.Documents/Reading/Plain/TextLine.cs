namespace Jiheng.Documents.Reading.Plain;

/// <summary>A line of a text file (行) with its 1-based number.</summary>
internal readonly record struct TextLine(int Number, string Text)
{
    /// <summary>Nothing on it; a line with a tab alone is an empty cell, not this.</summary>
    internal bool IsBlank => !Text.Contains('\t') && string.IsNullOrWhiteSpace(Text);

    /// <summary>A tab and then one cell, as Word's tables come out when every cell is put on its own line.</summary>
    internal bool IsCell => Text.Length > 0 && Text[0] == '\t' && Text.IndexOf('\t', 1) < 0;

    /// <summary>A row of cells between tabs.</summary>
    internal bool IsTabRow => Text.Contains('\t') && !IsCell;

    /// <summary>A row of cells between bars, as in Markdown, with bars at both ends or without.</summary>
    internal bool IsPipeRow => IsFramed || (!Text.Contains('\t') && !Text.Contains('。') && !Text.Contains('$') && Text.AsSpan().Count('|') >= 2);

    /// <summary>With bars at both ends.</summary>
    internal bool IsFramed => Text.AsSpan().Trim() is ['|', .., '|'];

    internal bool IsProse => !IsBlank && !IsCell && !IsTabRow && !IsPipeRow;

    internal static IReadOnlyList<TextLine> Split(string text)
    {
        var lines = text.Split('\n');
        return [.. lines.Select((line, i) => new TextLine(i + 1, line.EndsWith('\r') ? line[..^1] : line))];
    }
}
