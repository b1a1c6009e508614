using Jiheng.Data.Reading;
using Jiheng.Documents.Reading;
using Jiheng.Documents.Recognition.Lexicon;
using Jiheng.Documents.Recognition.Tables;
using Jiheng.Domain.Derivations;

namespace Jiheng.Documents.Recognition.Forms;

/// <summary>What the readers of forms share (识别上下文): the document's name, its year, the labels, what is wrong.</summary>
internal sealed record RecognitionScope(string Path, int? Year, FormLexicon Lexicon, Diagnostics Diagnostics)
{
    /// <summary>False in formats whose columns are guessed.</summary>
    internal bool HasGrid { get; init; }

    /// <summary>What is to be done about what is not understood.</summary>
    internal ImportAdvice Advice { get; init; } = ImportAdvice.Files;

    internal Origin At(SourcePlace place) => new(Path, place.Line, place.Path.Length > 0 ? place.ToString() : place.Line > 0 ? $"第{place.Column}列" : "");

    internal int YearOf(FormArea area)
    {
        if ((area.Year ?? Year) is { } year) return year;
        Diagnostics.Error(At(area.Place), "", "表题或文件中的年度，如（2024年度）", Advice.Year);
        return 0;
    }

    internal void Error(GridCell cell, string expected, string action) => Diagnostics.Error(At(cell.Place), cell.Text, expected, action);

    internal void Warn(GridCell cell, string expected, string action) => Diagnostics.Warn(At(cell.Place), cell.Text, expected, action);
}
