using Microsoft.AspNetCore.Components;

namespace Jiheng.Web.Pages.Components;

/// <summary>A list on the screen (清单表格): how many, a head and first column that stay, a filter, the export of what it shows.</summary>
public sealed partial class DataTable : ComponentBase
{
    private const int FilterFrom = 12;

    [Parameter, EditorRequired]
    public required Listing Listing { get; set; }

    /// <summary>What is said where there is nothing: what to do.</summary>
    [Parameter, EditorRequired]
    public string Empty { get; set; } = "";

    /// <summary>What the page's own address asks for besides, e.g. month=6&amp;.</summary>
    [Parameter]
    public string Query { get; set; } = "";

    private static string UnitOf(ListColumn column) => column.Unit.Length > 0 ? $"（{column.Unit}）" : "";

    private string? ClassOf(ListCell cell, int column) => Listing.Columns[column].IsDay ? "day" : !Listing.Columns[column].IsFigure ? null : cell.Number < 0 ? "num negative" : "num";
}
