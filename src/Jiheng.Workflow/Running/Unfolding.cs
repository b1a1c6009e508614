namespace Jiheng.Workflow.Running;

/// <summary>The events of one decision as they come about, each seen by the next (决定过程).</summary>
internal sealed class Unfolding(Situation start)
{
    private readonly List<PaperEvent> events = [];

    internal Situation Now { get; private set; } = start;

    internal IReadOnlyList<PaperEvent> Events => events;

    internal void Add(PaperEvent happened)
    {
        events.Add(happened);
        Now = Now with { State = PaperFold.Apply(Now.State, happened) };
    }
}
