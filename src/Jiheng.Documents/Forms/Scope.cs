namespace Jiheng.Documents.Forms;

/// <summary>Where names are looked up (取值范围): in the record at hand, then in those around it.</summary>
/// <param name="Record">The record.</param>
/// <param name="Outer">What is around it.</param>
/// <param name="Path">How the record is reached from the outermost: funds[central]., indicators[3]., or nothing.</param>
internal sealed record Scope(FormRecord Record, Scope? Outer, string Path = "")
{
    internal FormValue Value(string field) =>
        Record.Value(field) ?? Outer?.Value(field) ?? throw new KeyNotFoundException($"No field {field} in the record {Record.Shape.Name} or around it.");

    internal IReadOnlyList<FormRecord> List(string list) =>
        Record.List(list) ?? Outer?.List(list) ?? throw new KeyNotFoundException($"No list {list} in the record {Record.Shape.Name} or around it.");

    /// <summary>Where a field was filled in, e.g. indicators[3].actual.</summary>
    internal string Place(string field) => Record.Value(field) is null && Outer is not null ? Outer.Place(field) : Path + field;

    /// <summary>A record of a list, known by its id, or by its number from 1 where the list has no ids.</summary>
    internal Scope Into(string list, FormRecord record, int index) =>
        new(record, this, $"{Path}{list}[{(record.Value("id") is { Text.Length: > 0 } id ? id.Text : $"{index + 1}")}].");
}
