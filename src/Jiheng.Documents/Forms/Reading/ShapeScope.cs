namespace Jiheng.Documents.Forms.Reading;

/// <summary>
/// Which names a definition may use at one place (可用字段), innermost first. Without a shape, below a misspelt list, any
/// name will do: one mistake is one message.
/// </summary>
internal sealed record ShapeScope(RecordShape? Shape, ShapeScope? Outer)
{
    internal FieldKind? Field(string name) =>
        Shape is null ? FieldKind.Either : Shape.Fields.TryGetValue(name, out var kind) ? kind : Outer?.Field(name);

    internal RecordShape? List(string name) => Shape?.Lists.GetValueOrDefault(name) ?? Outer?.List(name);

    internal IEnumerable<string> Fields => (Shape?.Fields.Keys ?? []).Concat(Outer?.Fields ?? []);

    internal IEnumerable<string> Lists => (Shape?.Lists.Keys ?? []).Concat(Outer?.Lists ?? []);

    /// <summary>Fields of this place and of everything below it: what a column head can announce.</summary>
    internal IEnumerable<string> Roles => Fields.Concat(Shape is null ? [] : Below(Shape));

    private static IEnumerable<string> Below(RecordShape shape) =>
        shape.Lists.Values.SelectMany(static s => s.Fields.Keys.Concat(Below(s)));
}
