using Microsoft.AspNetCore.Components;

namespace Jiheng.Web.Pages.Administration;

/// <summary>A year with the version that was seen (项目年度).</summary>
public sealed record YearLine(Guid Id, string Programme, int Year, bool IsClosed, int Version);

/// <summary>Closing years and opening them again (年度的关闭和重新打开).</summary>
public sealed partial class YearCard : ComponentBase
{
    [Parameter, EditorRequired]
    public IReadOnlyList<YearLine> Years { get; set; } = [];
}
