namespace Jiheng.Web.Pages.Components;

/// <summary>
/// What is in the fields of a form (填报内容), by their names. Whoever also says what was in them when he came can save beside others
/// who write in other fields.
/// </summary>
public sealed record FieldChanges(IReadOnlyDictionary<string, string> Fields)
{
    /// <summary>What was in these fields before; null of forms that are only saved whole.</summary>
    public IReadOnlyDictionary<string, string>? Seen { get; init; }

    /// <summary>The mark of the form's rows as he saw them: a field is known by its place, which is another's when rows come or go.</summary>
    public string Layout { get; init; } = "";

    /// <summary>The fields that he changed.</summary>
    internal IReadOnlyDictionary<string, string> Mine => Seen is not { } seen ? Fields : Fields.Where(f => !(seen.TryGetValue(f.Key, out var was) && IsSame(was, f.Value))).ToDictionary();

    /// <summary>Whether what he changed is as he saw it, or as he wants it, in what is stored now: then nobody's words are lost.</summary>
    internal bool GoesWith(IReadOnlyDictionary<string, string> stored, string layout) =>
        Seen is { } seen && Layout == layout && Mine.All(f => stored.TryGetValue(f.Key, out var now) && (IsSame(now, f.Value) || (seen.TryGetValue(f.Key, out var was) && IsSame(now, was))));

    // A browser ends lines in its own way, and what is stored is trimmed.
    private static bool IsSame(string one, string other) => Plain(one) == Plain(other);

    private static string Plain(string text) => text.ReplaceLineEndings("\n").Trim();
}
