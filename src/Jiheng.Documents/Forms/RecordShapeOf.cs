using Jiheng.Domain.Derivations;

namespace Jiheng.Documents.Forms;

/// <summary>A shape together with where each of its values comes from (取数关系), so that the two cannot part.</summary>
/// <typeparam name="T">What the record is made from.</typeparam>
public sealed class RecordShape<T>(string name) : RecordShape(name)
{
    private readonly Dictionary<string, Func<T, FormValue>> values = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Func<T, IReadOnlyList<FormRecord>>> records = new(StringComparer.Ordinal);

    /// <summary>Adds a field of text.</summary>
    public RecordShape<T> Text(string field, Func<T, string?> text) => Add(field, FieldKind.Text, t => FormValue.Of(text(t)));

    /// <summary>Adds a figure.</summary>
    public RecordShape<T> Figure(string field, Func<T, Derivation?> figure) => Add(field, FieldKind.Figure, t => FormValue.Of(figure(t)));

    /// <summary>Adds a field that is text as entered, with a figure where the text states one.</summary>
    public RecordShape<T> Either(string field, Func<T, FormValue> value) => Add(field, FieldKind.Either, value);

    /// <summary>Adds a list.</summary>
    public RecordShape<T> List<TItem>(string list, Func<T, IEnumerable<TItem>> items, RecordShape<TItem> shape)
    {
        ownLists.Add(list, shape);
        records.Add(list, t => [.. items(t).Select(shape.Fill)]);
        return this;
    }

    /// <summary>The record of <paramref name="source"/>.</summary>
    public FormRecord Fill(T source) => new(
        this,
        values.ToDictionary(v => v.Key, v => v.Value(source), StringComparer.Ordinal),
        records.ToDictionary(r => r.Key, r => r.Value(source), StringComparer.Ordinal));

    private RecordShape<T> Add(string field, FieldKind kind, Func<T, FormValue> value)
    {
        ownFields.Add(field, kind);
        values.Add(field, value);
        return this;
    }
}
