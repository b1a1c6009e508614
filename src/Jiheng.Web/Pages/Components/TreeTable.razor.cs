using Microsoft.AspNetCore.Components;

namespace Jiheng.Web.Pages.Components;

/// <summary>A list whose rows stand below one another (树形表格): each row folds what is below it; otherwise as <see cref="DataTable"/>.</summary>
public sealed partial class TreeTable : ComponentBase
{
    private const int FoldFrom = 300;

    [Parameter, EditorRequired]
    public required Listing Listing { get; set; }

    /// <summary>How far below the top each row stands, from 0.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<int> Levels { get; set; }

    [Parameter, EditorRequired]
    public string Empty { get; set; } = "";

    /// <summary>What the page's own address asks for besides.</summary>
    [Parameter]
    public string Query { get; set; } = "";

    private string? ClassOf(ListCell cell, int column) => Listing.Columns[column].IsDay ? "day" : !Listing.Columns[column].IsFigure ? null : cell.Number < 0 ? "num negative" : "num";
}
