namespace Jiheng.Workflow.Running;

/// <summary>A task in hand (在办任务).</summary>
public sealed record OpenTask
{
    /// <summary>Its id in the definition.</summary>
    public required string Id { get; init; }

    /// <summary>Whose work it is.</summary>
    public required string Organisation { get; init; }

    /// <summary>Those who are to sign; empty when any holder of the role may.</summary>
    public required IReadOnlyList<string> Seats { get; init; }

    /// <summary>How many of them must agree.</summary>
    public required int Needed { get; init; }

    /// <summary>Signatures so far.</summary>
    public IReadOnlyList<Vote> Votes { get; init; } = [];

    /// <summary>Signatures asked for besides; they never count towards <see cref="Needed"/>.</summary>
    public IReadOnlyList<ExtraSigner> Extras { get; init; } = [];

    /// <summary>Who may sign in whose name.</summary>
    public IReadOnlyList<TaskDelegation> Delegations { get; init; } = [];

    /// <summary>Enough have agreed.</summary>
    public bool HasQuorum => Votes.Count(static v => v.Agree) >= Needed;

    /// <summary>Enough have agreed and every extra signer too.</summary>
    public bool IsDone => HasQuorum && Extras.All(static e => e.Signed);

    /// <summary>So many disagree that it cannot be reached any more.</summary>
    public bool HasFailed => Votes.Count(static v => !v.Agree) > Math.Max(1, Seats.Count) - Needed;
}

/// <summary>A signature (签批): <paramref name="User"/> signed for the seat of <paramref name="Seat"/>, seeing these figures.</summary>
public sealed record Vote(string Seat, string User, bool Agree, string Hash);

/// <summary>Somebody asked to sign besides (加签人).</summary>
public sealed record ExtraSigner(string User, string AddedBy, bool Before, bool Signed);

/// <summary>A delegation for this task alone (单件委托).</summary>
public sealed record TaskDelegation(string Principal, string Delegate, DateOnly Until);
