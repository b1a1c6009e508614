using Microsoft.AspNetCore.Components;

namespace Jiheng.Web.Pages.Components;

/// <summary>A few counts in a row above a list (计数栏).</summary>
public sealed partial class Tally : ComponentBase
{
    [Parameter, EditorRequired]
    public required IReadOnlyList<TallyPart> All { get; set; }
}
