using Jiheng.Workflow.Definitions;
using Jiheng.Workflow.Running;

namespace Jiheng.Workflow.Verbs;

/// <summary>What one verb demands and brings about (动作规则).</summary>
internal abstract class VerbRule
{
    internal static IReadOnlyDictionary<Verb, VerbRule> All { get; } = new VerbRule[]
    {
        new ReviseRule(), new SubmitRule(), new WithdrawRule(), new ReturnRule(), new AgreeRule(), new DisagreeRule(),
        new AddSignerRule(), new TransferRule(), new DelegateRule(), new RemindRule(), new CopyRule(), new ArchiveRule(),
    }.ToDictionary(static r => r.Verb);

    internal abstract Verb Verb { get; }

    /// <summary>The events, or why not.</summary>
    internal Decided<IReadOnlyList<PaperEvent>> Decide(Situation at, PaperCommand command)
    {
        if (at.State.Status == PaperStatus.Running && at.Step.Without.Contains(Verb))
            return Refusal.Of("verb-off", $"“{at.Step.Name}”不提供“{Words.Of(Verb)}”");
        var paper = new Unfolding(at);
        return Act(paper, command) is { } refusal ? refusal : Decided<IReadOnlyList<PaperEvent>>.Of(paper.Events);
    }

    /// <summary>Commands worth trying, from which the screen's buttons and lists are made.</summary>
    internal abstract IEnumerable<PaperCommand> Candidates(Situation at);

    /// <summary>Adds the events, or says why not; a refusal discards what was added.</summary>
    protected abstract Refusal? Act(Unfolding paper, PaperCommand command);

    /// <summary>The tasks on which the actor has a right.</summary>
    protected static IEnumerable<OpenTask> Own(Situation at) => at.State.Tasks.Where(t => !t.IsDone && Standing.Find(at, t.Id).Value is not null);

    /// <summary>Refuses what was decided on other figures than the present ones.</summary>
    protected static Refusal? Outdated(Situation at, string? seen) => seen == at.State.Hash ? null
        : Refusal.Of("figures-changed", "您看到的数字与现在的不同（打开后被修改过，或没有随请求带上数字的校验值）；请重新打开核对后再办理");
}
