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

    /// <summary>The unit that the account belongs to, where one may see it.</summary>
    [Parameter, EditorRequired]
    public KeyValuePair<Guid, string>? Own { get; set; }

    /// <summary>The units with nobody above whom one sees: from these on the others are found.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyDictionary<Guid, string> Tops { get; set; } = new Dictionary<Guid, string>();

    [Parameter, EditorRequired]
    public bool MayChange { get; set; }
}
