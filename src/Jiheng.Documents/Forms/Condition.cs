namespace Jiheng.Documents.Forms;

/// <summary>When a row or a line prints (打印条件): one field must be filled in, or must not be.</summary>
/// <param name="Field">Field name; empty = always.</param>
/// <param name="Filled">True for <c>when</c>, false for <c>unless</c>.</param>
public sealed record Condition(string Field, bool Filled)
{
    /// <summary>No condition.</summary>
    public static readonly Condition Always = new("", true);

    internal bool Holds(Scope scope) => Field.Length == 0 || scope.Value(Field).IsBlank != Filled;
}
