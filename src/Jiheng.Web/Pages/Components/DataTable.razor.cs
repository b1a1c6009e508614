using Jiheng.Web.Pages.Shell;
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

    /// <summary>Whether a long list has a box of its own to look through it; not where its page has a better one.</summary>
    [Parameter]
    public bool HasSearch { get; set; } = true;

    /// <summary>Whether the list has an address of its own from which Excel gets it; what is only looked at has none.</summary>
    [Parameter]
    public bool HasExport { get; set; } = true;

    [Inject]
    public required Workbench Workbench { get; set; }

    private ListWindow Window => ListWindow.Of(Workbench.Asked, Listing.Id) is var window && HasSearch ? window : window with { Find = "" };

    private bool IsLong => Listing.Rows.Count > ListWindow.Size;

    private Listing Found { get; set; } = null!;

    private IReadOnlyList<IReadOnlyList<ListCell>> Rows { get; set; } = [];

    private int Pages { get; set; }

    private int Page { get; set; }

    private string Count => Listing.Part is { } part ? part.Said : Window.Find.Length == 0 || !IsLong ? $"{Listing.Title}，共 {Listing.Rows.Count} 条" : $"{Listing.Title}，共 {Listing.Rows.Count} 条，其中含“{Window.Find}”的 {Found.Rows.Count} 条";

    // What is found is what is exported.
    private string Export => $"?{Query}{(IsLong && Window.Find.Length > 0 ? $"{Window.FindField}={Uri.EscapeDataString(Window.Find)}&" : "")}export={Listing.Id}";

    protected override void OnParametersSet()
    {
        (Found, Rows, Pages, Page) = (Listing, Listing.Rows, 1, 1);
        if (!IsLong) return;
        Found = Listing.Containing(Window.Find);
        (Pages, Page) = (ListWindow.PagesOf(Found.Rows.Count), Window.PageOf(Found.Rows.Count));
        var first = (Page - 1) * ListWindow.Size;
        Rows = [.. Enumerable.Range(first, Math.Min(ListWindow.Size, Found.Rows.Count - first)).Select(r => Found.Rows[r])];
    }

    private static string UnitOf(ListColumn column) => column.Unit.Length > 0 ? $"（{column.Unit}）" : "";

    private string? ClassOf(ListCell cell, int column) => Listing.Columns[column].IsDay ? "day" : !Listing.Columns[column].IsFigure ? null : cell.Number < 0 ? "num negative" : "num";
}
