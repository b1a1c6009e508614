using System.Text.Json;
using Jiheng.Workflow.Definitions;
using Jiheng.Workflow.Running;
using Microsoft.AspNetCore.Components;

namespace Jiheng.Web.Pages.Components;

/// <summary>Where a paper stands and what this person may do with it now (办理栏): a dialog a verb, sent to the desk's own addresses.</summary>
public sealed partial class VerbBar : ComponentBase
{
    [Parameter, EditorRequired]
    public required Handling Handling { get; set; }

    /// <summary>Verbs for which the page has a place of its own.</summary>
    [Parameter]
    public IReadOnlyList<Verb> Elsewhere { get; set; } = [];

    // Writing is done on the page itself.
    private IEnumerable<AllowedVerb> Shown => Handling.Allowed.Where(v => v.Verb != Verb.Revise && !Elsewhere.Contains(v.Verb));

    private static string Address(AllowedVerb verb) => JsonNamingPolicy.KebabCaseLower.ConvertName(verb.Verb.ToString());

    private static bool IsPrimary(AllowedVerb verb) => verb.Verb is Verb.Submit or Verb.Agree;

    private static bool NeedsReason(AllowedVerb verb) => verb.Verb is Verb.Return or Verb.Disagree or Verb.Transfer;

    private static bool TakesReason(AllowedVerb verb) => verb.Verb is not (Verb.Withdraw or Verb.Archive);

    private IReadOnlyList<KeyValuePair<string, string>> Persons(AllowedVerb verb) =>
        verb.Verb == Verb.Copy ? [.. Handling.Staff] : [.. verb.Persons.Select(p => KeyValuePair.Create(p, Handling.NameOf(p)))];
}
