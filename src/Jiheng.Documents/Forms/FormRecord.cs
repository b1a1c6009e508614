namespace Jiheng.Documents.Forms;

/// <summary>The values that a form is filled with (表单数据): named fields and named lists of records, as its shape has them.</summary>
public sealed class FormRecord
{
    private readonly IReadOnlyDictionary<string, FormValue> fields;
    private readonly IReadOnlyDictionary<string, IReadOnlyList<FormRecord>> lists;

    internal FormRecord(RecordShape shape, IReadOnlyDictionary<string, FormValue> fields, IReadOnlyDictionary<string, IReadOnlyList<FormRecord>> lists)
    {
        Shape = shape;
        this.fields = fields;
        this.lists = lists;
    }

    /// <summary>Which fields and lists there are.</summary>
    public RecordShape Shape { get; }

    /// <summary>The value of a field, blank when nothing was filled in; null when the shape has no such field.</summary>
    public FormValue? Value(string field) =>
        fields.GetValueOrDefault(field) ?? (Shape.Fields.ContainsKey(field) ? FormValue.Blank : null);

    /// <summary>The records of a list; null when the shape has no such list.</summary>
    public IReadOnlyList<FormRecord>? List(string list) =>
        lists.GetValueOrDefault(list) ?? (Shape.Lists.ContainsKey(list) ? [] : null);

    /// <summary>The same record with other texts in some fields.</summary>
    public FormRecord With(IEnumerable<KeyValuePair<string, string>> texts)
    {
        var changed = new Dictionary<string, FormValue>(fields, StringComparer.Ordinal);
        foreach (var (field, text) in texts) changed[field] = FormValue.Of(text);
        return new(Shape, changed, lists);
    }
}
