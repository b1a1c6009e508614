namespace Jiheng.Documents.Forms;

/// <summary>Where names are looked up (取值范围): in the record at hand, then in those around it.</summary>
internal sealed record Scope(FormRecord Record, Scope? Outer)
{
    internal FormValue Value(string field) =>
        Record.Value(field) ?? Outer?.Value(field) ?? throw new KeyNotFoundException($"No field {field} in the record {Record.Shape.Name} or around it.");

    internal IReadOnlyList<FormRecord> List(string list) =>
        Record.List(list) ?? Outer?.List(list) ?? throw new KeyNotFoundException($"No list {list} in the record {Record.Shape.Name} or around it.");

    internal Scope Into(FormRecord record) => new(record, this);
}
