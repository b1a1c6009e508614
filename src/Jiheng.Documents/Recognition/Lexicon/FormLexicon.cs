namespace Jiheng.Documents.Recognition.Lexicon;

/// <summary>
/// The labels of the official forms with their synonyms (表单标签词典), as forms/lexicon.yaml has them. A new province's
/// wording is a new word there, not new code.
/// </summary>
public sealed class FormLexicon
{
    /// <summary>Name of the file in forms/.</summary>
    public const string FileName = "lexicon.yaml";

    private readonly IReadOnlyDictionary<string, LabelSection> sections;

    internal FormLexicon(IReadOnlyDictionary<string, LabelSection> sections) => this.sections = sections;

    /// <summary>Sections that the program asks for; each must be in the file.</summary>
    public static IReadOnlyList<string> SectionNames { get; } =
    [
        "titles", "fields", "fund_columns", "funds", "sides", "goal_columns", "management_columns", "indicator_columns", "totals", "subtotals", "level1", "level2", "natures",
        "allocation_columns", "area_totals", "grand_totals", "tracking_columns", "statement_lines", "statement_columns", "place_columns", "fund_names", "fund_items", "fund_wholes", "fund_sums", "complements", "kinds",
    ];

    /// <summary>A section, e.g. indicator_columns.</summary>
    public LabelSection this[string section] => sections[section];
}
