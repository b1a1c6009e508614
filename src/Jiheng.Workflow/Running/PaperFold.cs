namespace Jiheng.Workflow.Running;

/// <summary>From events to where the paper stands (由记录得出状态). It needs no definition, so old papers can always be read.</summary>
public static class PaperFold
{
    /// <summary>The state after all events.</summary>
    /// <exception cref="ArgumentException">The list does not begin with <see cref="Created"/>.</exception>
    public static PaperState Of(IEnumerable<PaperEvent> events)
    {
        PaperState? state = null;
        foreach (var happened in events) state = Apply(state, happened);
        return state ?? throw new ArgumentException("A paper has at least one event.", nameof(events));
    }

    /// <summary>The state after one more event.</summary>
    public static PaperState Apply(PaperState? state, PaperEvent happened)
    {
        if (happened is Created c)
        {
            return new PaperState
            {
                Id = c.Paper, Workflow = c.Workflow, Version = c.Version, Fingerprint = c.Fingerprint, Organisation = c.Organisation, Hash = c.Hash, Sequence = 1,
            };
        }

        var before = state ?? throw new ArgumentException("The first event of a paper is its creation.", nameof(happened));
        return Next(before, happened) with { Sequence = before.Sequence + 1 };
    }

    private static PaperState Next(PaperState state, PaperEvent happened) => happened switch
    {
        Entered e => Enter(state, e),
        Revised e => Acting(state with { Hash = e.Hash, Recallable = null }, e.Step, true, e.By, e.Principal),
        Submitted e => Change(Acting(state, e.Step, true, e.By, e.Principal), e.Task, t => t with { Votes = [.. t.Votes, new(e.Seat, e.By, true, e.Hash)] }) with { HandedIn = true, Recallable = new(e.By, e.Principal, e.Step) },
        Signed e => Sign(state, e),
        SentBack e => state with { Recallable = null, Acts = [.. state.Acts.Where(a => a.Figures || Earlier(state, a.Step, e.To))] },
        Adjusted e => state with { Recallable = null, Acts = [.. state.Acts.Where(a => a.Figures || Earlier(state, a.Step, e.To))] },
        TakenBack => state with { Recallable = null },
        ApprovalsWithdrawn e => state with { Approvals = [.. state.Approvals.Where(a => !e.Steps.Contains(a.Step))] },
        Transferred e => Change(state, e.Task, t => Transfer(t, e)) with { Recallable = null },
        Delegated e => Change(state, e.Task, t => t with { Delegations = [.. t.Delegations, new(e.Principal, e.To, e.Until)] }) with { Recallable = null },
        SignerAdded e => Change(state, e.Task, t => t with { Extras = [.. t.Extras, new(e.Signer, e.Seat, e.Before, false)] }) with { Recallable = null },
        Reminded e => state with { Reminders = [.. state.Reminders, e.At] },
        Completed => state with { Status = PaperStatus.Completed, Tasks = [], Due = null, Recallable = null },
        Archived => state with { Status = PaperStatus.Archived },
        _ => state,
    };

    private static PaperState Enter(PaperState state, Entered e)
    {
        var visited = state.Visited.TakeWhile(s => s != e.Step).Append(e.Step);
        return state with
        {
            Status = PaperStatus.Running, Step = e.Step, EnteredAt = e.At, Due = e.Due, Join = e.Join, Reminders = [], Visited = [.. visited],
            Tasks = [.. e.Tasks.Select(t => new OpenTask { Id = t.Task, Organisation = t.Organisation, Seats = t.Seats, Needed = t.Needed })],
        };
    }

    private static PaperState Sign(PaperState state, Signed e)
    {
        var signed = Change(Acting(state, e.Step, false, e.By, e.Principal), e.Task, t => e.Extra
            ? t with { Extras = [.. t.Extras.Select(x => x.User == e.Seat ? x with { Signed = true } : x)] }
            : t with { Votes = [.. t.Votes, new(e.Seat, e.By, e.Agree, e.Hash)] });
        return signed with
        {
            Recallable = null,
            Approvals = e.Approves ? [.. signed.Approvals, new(e.Step, e.By, e.Principal, e.Hash, e.At)] : signed.Approvals,
        };
    }

    private static OpenTask Transfer(OpenTask task, Transferred e) => task.Extras.Any(x => x.User == e.From && !x.Signed)
        ? task with { Extras = [.. task.Extras.Select(x => x.User == e.From ? x with { User = e.To } : x)] }
        : task with { Seats = task.Seats.Count == 0 ? [e.To] : [.. task.Seats.Select(s => s == e.From ? e.To : s)] };

    private static PaperState Acting(PaperState state, string step, bool figures, params ReadOnlySpan<string?> users)
    {
        var acts = state.Acts.ToList();
        foreach (var user in users)
        {
            if (user is not null && user != PaperEvent.System && !acts.Contains(new(step, user, figures))) acts.Add(new(step, user, figures));
        }

        return state with { Acts = acts };
    }

    private static bool Earlier(PaperState state, string step, string than) => state.Visited.TakeWhile(s => s != than).Contains(step);

    private static PaperState Change(PaperState state, string task, Func<OpenTask, OpenTask> change) =>
        state with { Tasks = [.. state.Tasks.Select(t => t.Id == task ? change(t) : t)] };
}
