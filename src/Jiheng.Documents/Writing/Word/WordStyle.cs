namespace Jiheng.Documents.Writing.Word;

/// <summary>A paragraph style (样式) as Word lists it; sizes in half-points, lengths in twips, 0 = not set.</summary>
/// <param name="Id">Name in the file.</param>
/// <param name="Name">Name in Word's list of styles; Word's own for the built-in ones.</param>
internal sealed record WordStyle(string Id, string Name)
{
    public string Font { get; init; } = WordStyles.FangSong;

    public int Size { get; init; } = 32;

    public bool Bold { get; init; }

    public bool Red { get; init; }

    public string Align { get; init; } = "both";

    /// <summary>First-line indent in characters.</summary>
    public int FirstLineChars { get; init; }

    public int RightChars { get; init; }

    public int Before { get; init; }

    public int After { get; init; }

    /// <summary>Exact line height; 0 = as the font needs.</summary>
    public int Line { get; init; } = 560;

    public bool KeepNext { get; init; }

    /// <summary>Space before is left out between two paragraphs of this style.</summary>
    public bool Contextual { get; init; }

    /// <summary>1 for the first level of the navigation pane; 0 = not listed there.</summary>
    public int Outline { get; init; }

    public bool RedLineBelow { get; init; }

    /// <summary>Position of a right-aligned tab stop.</summary>
    public int RightTab { get; init; }
}
