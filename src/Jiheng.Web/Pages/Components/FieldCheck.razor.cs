using Microsoft.AspNetCore.Components;

namespace Jiheng.Web.Pages.Components;

/// <summary>What is wrong with a field, below it (栏下检查); computed anew while somebody types, and the field marked with it.</summary>
public sealed partial class FieldCheck : ComponentBase
{
    /// <summary>The name of the field.</summary>
    [Parameter, EditorRequired]
    public string Field { get; set; } = "";

    /// <summary>What is wrong; empty for nothing.</summary>
    [Parameter, EditorRequired]
    public string Problem { get; set; } = "";

    /// <summary>The id under which the field finds it.</summary>
    public static string IdOf(string field) => "c-" + FieldEditor.IdOf(field);
}
