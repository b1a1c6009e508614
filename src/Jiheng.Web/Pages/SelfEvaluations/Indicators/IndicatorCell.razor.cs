using Jiheng.Web.Pages.Components;
using Microsoft.AspNetCore.Components;

namespace Jiheng.Web.Pages.SelfEvaluations.Indicators;

/// <summary>A cell of the grid of indicators (指标设置单元格): typed or chosen.</summary>
public sealed partial class IndicatorCell : ComponentBase
{
    [Parameter, EditorRequired]
    public required IndicatorGridRow Row { get; set; }

    [Parameter, EditorRequired]
    public string Column { get; set; } = "";

    [Parameter, EditorRequired]
    public string Label { get; set; } = "";

    [Parameter, EditorRequired]
    public bool MayWrite { get; set; }

    [Parameter]
    public bool IsFigure { get; set; }

    [Parameter]
    public int Longest { get; set; } = 100;

    /// <summary>What can be chosen; null where something is typed.</summary>
    [Parameter]
    public IEnumerable<(string Id, string Name)>? Choices { get; set; }

    /// <summary>What stands for no choice.</summary>
    [Parameter]
    public string None { get; set; } = "";

    private string Name => IndicatorFields.Name(Row.Number, Column);

    private string Id => FieldEditor.IdOf(Name);

    private string Said => $"第{Row.Number}行 {Label}";

    private string NameOf(string id) => id.Length == 0 ? None : Choices?.FirstOrDefault(c => c.Id == id).Name ?? id;
}
