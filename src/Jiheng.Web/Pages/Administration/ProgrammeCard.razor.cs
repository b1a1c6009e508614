using Jiheng.Platform.Programmes;
using Microsoft.AspNetCore.Components;

namespace Jiheng.Web.Pages.Administration;

/// <summary>Programmes: set up, and given another name (项目的设立和改名).</summary>
public sealed partial class ProgrammeCard : ComponentBase
{
    [Parameter, EditorRequired]
    public IReadOnlyList<Programme> Programmes { get; set; } = [];
}
