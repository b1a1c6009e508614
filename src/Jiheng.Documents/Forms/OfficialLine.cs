using Jiheng.Domain.Quantities;

namespace Jiheng.Documents.Forms;

/// <summary>
/// A line that the official form prints (固定行), e.g. 其中：中央财政资金, filled from the record of the same id or name and
/// blank when there is none.
/// </summary>
/// <param name="Id">Id of the record.</param>
/// <param name="Label">As printed.</param>
/// <param name="Synonyms">Other names that people give it, by the lexicon.</param>
/// <param name="Optional">Left out when there is no record.</param>
public sealed record OfficialLine(string Id, string Label, IReadOnlyList<string> Synonyms, bool Optional)
{
    /// <summary>Further fixed texts of the line by field, where it bears more than one label.</summary>
    public IReadOnlyDictionary<string, string> Texts { get; init; } = new Dictionary<string, string>();

    /// <summary>Whether a record with this id or label is this line.</summary>
    public bool Means(string id, string label) =>
        id == Id || Bare(label) == Bare(Label) || Synonyms.Any(s => Bare(s) == Bare(label));

    internal IEnumerable<KeyValuePair<string, string>> FixedTexts() => Texts.Prepend(new("label", Label));

    private static string Bare(string label)
    {
        var plain = NumberText.Normalise(label).Replace("其中", "", StringComparison.Ordinal).Replace("(万元)", "", StringComparison.Ordinal);
        return plain.Trim(':', '：');
    }
}
