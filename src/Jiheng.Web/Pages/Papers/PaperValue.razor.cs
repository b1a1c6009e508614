using System.Text.Json;
using Microsoft.AspNetCore.Components;

namespace Jiheng.Web.Pages.Papers;

/// <summary>What a paper says, as names and values (件的内容).</summary>
public sealed partial class PaperValue : ComponentBase
{
    [Parameter, EditorRequired]
    public JsonElement Value { get; set; }
}
