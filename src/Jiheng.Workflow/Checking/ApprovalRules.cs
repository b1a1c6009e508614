using Jiheng.Workflow.Definitions;

namespace Jiheng.Workflow.Checking;

/// <summary>Every paper that is finished was approved, and nobody enters figures once they are (先审批后办结、审批后不改数).</summary>
internal static class ApprovalRules
{
    internal static IEnumerable<Violation> Violations(Flow flow)
    {
        var from = new Dictionary<(Step Step, bool Approved), (Step Step, bool Approved)?> { [(flow.Start, false)] = null };
        var waiting = new Queue<(Step Step, bool Approved)>(from.Keys);
        while (waiting.TryDequeue(out var at))
        {
            if (at is { Step.Kind: StepKind.End, Approved: false })
                yield return new("unapproved", at.Step.Origin, $"件可以不经任何审批走到“{at.Step.Name}”；请在办结前设不会被跳过的审批步骤", [$"（{flow.Facts}）{Path(at, from)}"]);
            if (at is { Step.Kind: StepKind.Prepare, Approved: true })
                yield return new("edit-after-approval", at.Step.Origin, $"“{at.Step.Name}”在审批之后又填数，审批过的数字就不算数了；请把审批移到它后面", [$"（{flow.Facts}）{Path(at, from)}"]);
            foreach (var next in flow.Next(at.Step))
            {
                var reached = (next, at.Approved || at.Step.Kind == StepKind.Approve);
                if (from.TryAdd(reached, at)) waiting.Enqueue(reached);
            }
        }
    }

    private static string Path((Step, bool) at, Dictionary<(Step Step, bool), (Step, bool)?> from)
    {
        var names = new List<string>();
        for ((Step Step, bool)? here = at; here is { } known; here = from[known]) names.Insert(0, $"“{known.Step.Name}”");
        return string.Join(" → ", names);
    }
}
