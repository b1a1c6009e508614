using System.Text.Json;
using Microsoft.AspNetCore.Components;

namespace Jiheng.Web.Pages.Papers;

/// <summary>What a paper says, as names and values, lists of things as tables (件的内容).</summary>
public sealed partial class PaperValue : ComponentBase
{
    // A list no longer than this is seen at once.
    private const int Few = 20;

    [Parameter, EditorRequired]
    public JsonElement Value { get; set; }

    /// <summary>Whether it stands in a row of a table, where it is opened by whoever wants to see it.</summary>
    [Parameter]
    public bool IsPart { get; set; }

    /// <summary>What it is called, for those who cannot see the table.</summary>
    [Parameter]
    public string Label { get; set; } = "内容";
}
