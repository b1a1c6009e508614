using Jiheng.Web.Pages.Components;
using Microsoft.AspNetCore.Components;

namespace Jiheng.Web.Pages.Targets;

/// <summary>A cell of a split (分解表单元格), marked where it is not what the unit above has.</summary>
public sealed partial class SplitCell : ComponentBase
{
    [Parameter, EditorRequired]
    public required FieldEditor Editor { get; set; }

    [Parameter, EditorRequired]
    public bool MayWrite { get; set; }

    [Parameter]
    public bool Differs { get; set; }

    /// <summary>What instruments brought, beside an amount; null where they brought nothing.</summary>
    [Parameter]
    public MoneyHint? Hint { get; set; }

    /// <summary>What is wrong with an amount; empty for nothing.</summary>
    [Parameter]
    public string Problem { get; set; } = "";

    private string Id => FieldEditor.IdOf(Editor.Name);
}
