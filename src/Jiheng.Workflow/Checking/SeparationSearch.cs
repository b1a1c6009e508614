using Jiheng.Workflow.Definitions;

namespace Jiheng.Workflow.Checking;

/// <summary>
/// Searches for a way in which one person judges figures that he entered (职责分离). The person, 张三, is given every role in every
/// organisation, is named in every 转办, 委托 and 加签, and may keep out of any step, which somebody else then does. Only not_by
/// stops him. Sending back wipes out signatures, but never that he entered figures.
/// </summary>
internal static class SeparationSearch
{
    internal static IEnumerable<Violation> Violations(WorkflowDefinition definition, Flow flow)
    {
        var bits = definition.Steps.Select((s, i) => (s.Id, Bit: 1L << i)).ToDictionary(s => s.Id, s => s.Bit, StringComparer.Ordinal);
        var edits = definition.Steps.Where(s => s.Kind == StepKind.Prepare).Sum(s => bits[s.Id]);
        var after = flow.Reached.ToDictionary(s => s.Id, flow.After, StringComparer.Ordinal);
        var start = new Position(flow.Start, 0);
        var from = new Dictionary<Position, (Position Before, string Move)?> { [start] = null };
        var waiting = new Queue<Position>([start]);
        while (waiting.TryDequeue(out var at))
        {
            var step = at.Step;
            if (step.Kind == StepKind.End) continue;
            var free = (at.Acted & step.NotBy.Sum(n => bits[n])) == 0;
            if (step.Judges && free && (at.Acted & edits) != 0)
            {
                yield return new("own-approval", step.Origin, $"“{step.Name}”可能由填报这些数字的人自己办理（本人兼有角色，或经转办、委托、加签）；请在 not_by 中写上可填报的步骤：{Names(definition, edits, at.Acted, bits)}",
                    [$"（{flow.Facts}）{string.Join(" → ", Moves(at, from).Append($"张三在“{step.Name}”同意"))}"]);
                continue;
            }

            foreach (var next in flow.Next(step))
            {
                if (free) Go(new(next, at.Acted | bits[step.Id]), $"张三在“{step.Name}”{(step.Kind == StepKind.Prepare ? "填报并提交" : "同意")}");
                Go(new(next, at.Acted), $"李四在“{step.Name}”{(step.Kind == StepKind.Prepare ? "提交" : "同意")}");
            }

            foreach (var target in definition.Steps.Where(t => after.TryGetValue(t.Id, out var later) && later.Contains(step.Id) && step.BackTo?.Contains(t.Id) != false))
                Go(new(target, at.Acted & ~Undone(target)), $"李四在“{step.Name}”退回到“{target.Name}”");

            void Go(Position to, string move)
            {
                if (from.TryAdd(to, (at, move))) waiting.Enqueue(to);
            }
        }

        long Undone(Step target) => after[target.Id].Append(target.Id).Sum(id => bits[id] & ~edits);
    }

    private static List<string> Moves(Position at, Dictionary<Position, (Position Before, string Move)?> from)
    {
        var moves = new List<string>();
        for (var step = from[at]; step is { } known; step = from[known.Before]) moves.Insert(0, known.Move);
        return moves;
    }

    private static string Names(WorkflowDefinition definition, long edits, long acted, Dictionary<string, long> bits) =>
        string.Join("、", definition.Steps.Where(s => (bits[s.Id] & edits & acted) != 0).Select(s => s.Id));

    private sealed record Position(Step Step, long Acted);
}
