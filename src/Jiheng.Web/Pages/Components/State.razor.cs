using Microsoft.AspNetCore.Components;

namespace Jiheng.Web.Pages.Components;

/// <summary>How something stands (状态): a picture, a word and a colour, never the colour alone.</summary>
public sealed partial class State : ComponentBase
{
    [Parameter, EditorRequired]
    public StateWord Value { get; set; } = StateWord.Plain("");
}
