using Jiheng.Web.Pages.Me.Qr;
using Microsoft.AspNetCore.Components;

namespace Jiheng.Web.Pages.Me;

/// <summary>The secret of the one-time codes, to be scanned or typed, and the first code (启用动态口令页).</summary>
public sealed partial class CodePage : ComponentBase
{
    private const int Group = 4;

    [Parameter, EditorRequired]
    public string UserName { get; set; } = "";

    [Parameter, EditorRequired]
    public string Secret { get; set; } = "";

    [Parameter, EditorRequired]
    public required QrCode Code { get; set; }

    private string Spaced => string.Join(' ', Secret.Chunk(Group).Select(static c => new string(c)));
}
