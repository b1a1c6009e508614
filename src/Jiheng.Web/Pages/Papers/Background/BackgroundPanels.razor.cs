using System.Globalization;
using Microsoft.AspNetCore.Components;

namespace Jiheng.Web.Pages.Papers.Background;

/// <summary>What changed since a paper was last handed in, and its files (改动对照与证明材料).</summary>
public sealed partial class BackgroundPanels : ComponentBase
{
    [Parameter, EditorRequired]
    public required PaperBackground Background { get; set; }

    private static string Said(string value) => value.Length == 0 ? "（空）" : value;

    private static string Size(int bytes) => bytes < 1024 * 1024 ? string.Create(CultureInfo.InvariantCulture, $"{(bytes + 1023) / 1024} KB") : string.Create(CultureInfo.InvariantCulture, $"{bytes / 1048576m:0.0} MB");
}
