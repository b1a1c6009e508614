using Microsoft.AspNetCore.Components;

namespace Jiheng.Web.Pages.Administration.Units;

/// <summary>Where units come from (单位导入对话框): the region files of the program, and lists of one's own.</summary>
public sealed partial class UnitImportDialogs : ComponentBase
{
    /// <summary>The provinces by code.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyDictionary<string, string> Provinces { get; set; } = new Dictionary<string, string>();

    /// <summary>The day that is proposed.</summary>
    [Parameter, EditorRequired]
    public DateOnly From { get; set; }

    /// <summary>Whether there is no unit yet, so that this comes first.</summary>
    [Parameter, EditorRequired]
    public bool IsFirst { get; set; }
}
