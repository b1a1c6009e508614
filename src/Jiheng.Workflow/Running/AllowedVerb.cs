using Jiheng.Workflow.Definitions;

namespace Jiheng.Workflow.Running;

/// <summary>Something that a person could do now (可办动作), with the choices for its arguments.</summary>
/// <param name="Verb">What.</param>
/// <param name="Label">As the button says it; 同意 is 办结 where nothing is judged.</param>
/// <param name="Task">On which task; null where that does not matter.</param>
/// <param name="Steps">Steps to go back to (退回), the latest last.</param>
/// <param name="Persons">People who may be named (加签、转办、委托).</param>
/// <param name="Seats">Seats that an administrator may give to others (转办); empty for one's own.</param>
public sealed record AllowedVerb(Verb Verb, string Label, string? Task, IReadOnlyList<string> Steps, IReadOnlyList<string> Persons, IReadOnlyList<string> Seats)
{
    internal static AllowedVerb Of(Situation at, IReadOnlyList<PaperCommand> accepted)
    {
        var (verb, task) = (accepted[0].Verb, accepted[0].Task);
        var label = verb == Verb.Agree && at.Step.Kind == StepKind.Handle ? "办结" : Words.Of(verb);
        var steps = accepted.Select(c => c.Step).OfType<string>().Distinct().ToArray();
        var persons = verb is Verb.AddSigner or Verb.Transfer or Verb.Delegate ? accepted.SelectMany(c => c.Persons).Distinct().ToArray() : [];
        return new(verb, label, task, verb == Verb.Return ? steps : [], persons, verb == Verb.Transfer ? steps : []);
    }
}
