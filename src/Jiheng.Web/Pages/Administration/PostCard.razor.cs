using Jiheng.Platform.Identity;
using Microsoft.AspNetCore.Components;

namespace Jiheng.Web.Pages.Administration;

/// <summary>The posts of an account (任职与免职).</summary>
public sealed partial class PostCard : ComponentBase
{
    [Parameter, EditorRequired]
    public required Account Account { get; set; }

    [Parameter, EditorRequired]
    public IReadOnlyList<PostLine> Posts { get; set; } = [];

    [Parameter, EditorRequired]
    public IReadOnlyDictionary<Guid, string> Units { get; set; } = new Dictionary<Guid, string>();

    /// <summary>Those of them with nobody of them above: from these on the others are found.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyDictionary<Guid, string> Tops { get; set; } = new Dictionary<Guid, string>();

    [Parameter, EditorRequired]
    public bool MayChange { get; set; }
}
