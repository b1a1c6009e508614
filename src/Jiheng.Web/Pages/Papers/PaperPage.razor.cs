using System.Text.Json;
using Jiheng.Web.Pages.Components;
using Jiheng.Web.Pages.Papers.Background;
using Microsoft.AspNetCore.Components;

namespace Jiheng.Web.Pages.Papers;

/// <summary>A paper without a form of its own (办件页).</summary>
public sealed partial class PaperPage : ComponentBase
{
    [Parameter, EditorRequired]
    public string Title { get; set; } = "";

    [Parameter, EditorRequired]
    public required Handling Handling { get; set; }

    [Parameter, EditorRequired]
    public JsonElement Content { get; set; }

    [Parameter, EditorRequired]
    public required PaperBackground Background { get; set; }
}
