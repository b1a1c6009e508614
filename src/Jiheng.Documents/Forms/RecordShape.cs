namespace Jiheng.Documents.Forms;

/// <summary>
/// Which fields and lists a form can bind to (数据结构). Definitions are checked against it when they are loaded, so a
/// misspelt binding is an error in the file and never an empty cell in a document.
/// </summary>
public abstract class RecordShape(string name)
{
    private protected readonly Dictionary<string, FieldKind> ownFields = new(StringComparer.Ordinal);
    private protected readonly Dictionary<string, RecordShape> ownLists = new(StringComparer.Ordinal);

    /// <summary>The name by which definitions say what they print.</summary>
    public string Name { get; } = name;

    /// <summary>Fields by name.</summary>
    public IReadOnlyDictionary<string, FieldKind> Fields => ownFields;

    /// <summary>Lists by name, with the shape of their records.</summary>
    public IReadOnlyDictionary<string, RecordShape> Lists => ownLists;

    /// <summary>A record in which only the given texts are filled in.</summary>
    public FormRecord Blank(params (string Field, string Text)[] texts) =>
        new(this, texts.ToDictionary(t => t.Field, t => FormValue.Of(t.Text)), new Dictionary<string, IReadOnlyList<FormRecord>>());
}
