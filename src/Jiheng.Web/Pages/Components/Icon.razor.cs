using Jiheng.Web.Pages.Shell;
using Microsoft.AspNetCore.Components;

namespace Jiheng.Web.Pages.Components;

/// <summary>A picture beside a word (图标); never alone. Its name is listed in client/src/icons.json.</summary>
public sealed partial class Icon : ComponentBase
{
    [Inject]
    public required ClientAssets Client { get; set; }

    [Parameter, EditorRequired]
    public string Name { get; set; } = "";
}
