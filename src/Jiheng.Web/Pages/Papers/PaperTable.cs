using System.Text.Json;

namespace Jiheng.Web.Pages.Papers;

/// <summary>Things of one kind in a paper as a table (件内表格): a row each, what is a single value in a column, what holds more at the end.</summary>
/// <param name="Columns">Names of the members that are single values, in the order in which they come; the name first.</param>
/// <param name="Parts">Names of the members that hold more.</param>
/// <param name="Rows">The things.</param>
internal sealed record PaperTable(IReadOnlyList<string> Columns, IReadOnlyList<string> Parts, IReadOnlyList<JsonElement> Rows)
{
    /// <summary>The table of a list; null of one whose items are not all named values.</summary>
    internal static PaperTable? Of(JsonElement list)
    {
        List<JsonElement> rows = [.. list.EnumerateArray()];
        if (rows.Count == 0 || rows.Exists(static r => r.ValueKind != JsonValueKind.Object)) return null;
        var members = rows.SelectMany(static r => r.EnumerateObject()).ToList();
        var parts = members.Where(static m => m.Value.ValueKind is JsonValueKind.Object or JsonValueKind.Array && PaperWords.Figure(m.Value) is null).Select(static m => m.Name).Distinct().ToList();
        var columns = members.Select(static m => m.Name).Distinct().Where(n => !parts.Contains(n)).OrderBy(static n => n is not ("name" or "label")).ToList();
        return columns.Count == 0 ? null : new(columns, parts, rows);
    }
}
