using System.Globalization;
using Jiheng.Documents.Model;
using Microsoft.AspNetCore.Components;

namespace Jiheng.Web.Pages.Components;

/// <summary>
/// An official form on the screen as it prints (表单纸面): the very page that Word and Excel are made of. A cell whose field has
/// editors is filled in where it stands; a computed figure shows how it came about.
/// </summary>
public sealed partial class FormSheet : ComponentBase
{
    [Parameter, EditorRequired]
    public required FormPage Page { get; set; }

    /// <summary>The address that explains figures, ending in figure=; empty when there is none.</summary>
    [Parameter]
    public string Derivations { get; set; } = "";

    /// <summary>The editors of a cell, known by its field; none when it is only read.</summary>
    [Parameter]
    public Func<Cell, IReadOnlyList<FieldEditor>> Edit { get; set; } = static _ => [];

    /// <summary>What stands below a cell on the screen.</summary>
    [Parameter]
    public Func<Cell, FieldNote?> Note { get; set; } = static _ => null;

    private string Share(int width) => (width * 100m / Page.Table.Widths.Sum()).ToString("0.##", CultureInfo.InvariantCulture) + "%";
}
