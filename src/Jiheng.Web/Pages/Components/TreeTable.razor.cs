using Jiheng.Web.Pages.Shell;
using Microsoft.AspNetCore.Components;

namespace Jiheng.Web.Pages.Components;

/// <summary>A list whose rows stand below one another (树形表格): each row folds what is below it; otherwise as <see cref="DataTable"/>.</summary>
public sealed partial class TreeTable : ComponentBase
{
    [Parameter, EditorRequired]
    public required Listing Listing { get; set; }

    /// <summary>Where each row stands.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<TreePlace> Places { get; set; }

    [Parameter, EditorRequired]
    public string Empty { get; set; } = "";

    /// <summary>What the page's own address asks for besides.</summary>
    [Parameter]
    public string Query { get; set; } = "";

    [Inject]
    public required Workbench Workbench { get; set; }

    private TreeWindow Tree { get; set; } = null!;

    private bool IsLookedThrough => Tree.IsLong && Tree.Window.Find.Length > 0;

    private string Count => IsLookedThrough ? $"{Listing.Title}，共 {Listing.Rows.Count} 行，其中含“{Tree.Window.Find}”的 {Tree.Found} 行" : $"{Listing.Title}，共 {Listing.Rows.Count} 行";

    // What is found is what is exported.
    private string Export => $"?{Query}{(IsLookedThrough ? $"{Tree.Window.FindField}={Uri.EscapeDataString(Tree.Window.Find)}&" : "")}export={Listing.Id}";

    protected override void OnParametersSet() => Tree = TreeWindow.Of(Listing.Id, Places, Workbench.Asked, (row, text) => Listing.Contains(row, text));

    private string? ClassOf(ListCell cell, int column) => Listing.Columns[column].IsDay ? "day" : !Listing.Columns[column].IsFigure ? null : cell.Number < 0 ? "num negative" : "num";
}
