using System.Text.Json;

namespace Jiheng.Web.Pages.Papers;

/// <summary>Things of one kind in a paper as a table (件内表格): a row each, what is a single value in a column, what holds more at the end.</summary>
/// <param name="Columns">Names of the members that are single values, in the order of the forms; the name first.</param>
/// <param name="Parts">Names of the members that hold more.</param>
/// <param name="Rows">The things.</param>
internal sealed record PaperTable(IReadOnlyList<string> Columns, IReadOnlyList<string> Parts, IReadOnlyList<JsonElement> Rows)
{
    // The content is kept with its keys sorted; people read it in the order of the forms.
    private static readonly string[] Order = ["name", "label", "code", "level1", "target", "actual", "completion", "deviation", "reported", "audited", "reduction", "due", "advanced", "this_time", "budget", "executed", "weight", "score", "rate", "met", "reason"];

    /// <summary>Whether a column holds numbers.</summary>
    internal bool IsNumber(string column) => Rows.Any(r => PaperWords.IsNumber(r, column));

    /// <summary>The table of a list; null of one whose items are not all named values.</summary>
    internal static PaperTable? Of(JsonElement list)
    {
        List<JsonElement> rows = [.. list.EnumerateArray()];
        if (rows.Count == 0 || rows.Exists(static r => r.ValueKind != JsonValueKind.Object)) return null;
        var members = rows.SelectMany(static r => r.EnumerateObject()).ToList();
        var parts = members.Where(static m => m.Value.ValueKind is JsonValueKind.Object or JsonValueKind.Array && PaperWords.Figure(m.Value) is null).Select(static m => m.Name).Distinct().ToList();
        var columns = members.Select(static m => m.Name).Distinct().Where(n => !parts.Contains(n)).OrderBy(static n => Array.IndexOf(Order, n) is >= 0 and var at ? at : Order.Length).ToList();
        return columns.Count == 0 ? null : new(columns, parts, rows);
    }
}
