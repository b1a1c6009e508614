using Microsoft.AspNetCore.Components;

namespace Jiheng.Web.Pages.Returns;

/// <summary>A row of the grid (反馈表行).</summary>
public sealed partial class ReturnGridLine : ComponentBase
{
    // The columns of the prescribed form; they are not to be changed (新财预〔2016〕113号).
    private static readonly (string Column, string Label, bool IsFigure)[] Columns =
        [("instrument", "文号", false), ("project", "项目", false), ("nature", "资金性质", false), ("received", "收到（万元）", true), ("issued", "分解下达（万元）", true), ("paid", "支出（万元）", true)];

    [Parameter, EditorRequired]
    public required ReturnGridRow Row { get; set; }

    [Parameter, EditorRequired]
    public bool MayWrite { get; set; }
}
