using Microsoft.AspNetCore.Components;

namespace Jiheng.Web.Pages.Shell;

/// <summary>A page of the manual (手册页).</summary>
public sealed partial class ManualPage : ComponentBase
{
    [Inject]
    public required ClientAssets Client { get; set; }

    [Parameter, EditorRequired]
    public string Title { get; set; } = "";

    /// <summary>The page, made of our own Markdown without HTML in it.</summary>
    [Parameter, EditorRequired]
    public string Html { get; set; } = "";
}
