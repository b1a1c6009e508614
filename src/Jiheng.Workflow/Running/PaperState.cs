namespace Jiheng.Workflow.Running;

/// <summary>How far a paper is (办理状态).</summary>
public enum PaperStatus
{
    /// <summary>In hand (在办).</summary>
    Running,

    /// <summary>Finished (已办结).</summary>
    Completed,

    /// <summary>Filed; nothing changes it any more (已归档).</summary>
    Archived,
}

/// <summary>Where a paper stands (件的状态): the fold of its events, to be stored or computed again as one likes.</summary>
public sealed record PaperState
{
    /// <summary>Its id in storage.</summary>
    public required string Id { get; init; }

    /// <summary>Its workflow.</summary>
    public required string Workflow { get; init; }

    /// <summary>The version it started with and stays with.</summary>
    public required int Version { get; init; }

    /// <summary>Hash of that version's text.</summary>
    public required string Fingerprint { get; init; }

    /// <summary>Whose paper it is.</summary>
    public required string Organisation { get; init; }

    /// <summary>Hash of its figures.</summary>
    public required string Hash { get; init; }

    /// <summary>How far it is.</summary>
    public PaperStatus Status { get; init; }

    /// <summary>The step it is in, or was last in.</summary>
    public string Step { get; init; } = "";

    /// <summary>Since when.</summary>
    public DateTimeOffset EnteredAt { get; init; }

    /// <summary>Last day of that step.</summary>
    public DateOnly? Due { get; init; }

    /// <summary>How many of the tasks must be done.</summary>
    public int Join { get; init; }

    /// <summary>Its tasks, done or not.</summary>
    public IReadOnlyList<OpenTask> Tasks { get; init; } = [];

    /// <summary>The steps on the way to the present one, itself included, in their order.</summary>
    public IReadOnlyList<string> Visited { get; init; } = [];

    /// <summary>Who did what that separation of duties asks for.</summary>
    public IReadOnlyList<Act> Acts { get; init; } = [];

    /// <summary>Approvals that hold.</summary>
    public IReadOnlyList<Approval> Approvals { get; init; } = [];

    /// <summary>The submission that can still be taken back; null when somebody has acted since.</summary>
    public Submission? Recallable { get; init; }

    /// <summary>True once it has been handed in.</summary>
    public bool HandedIn { get; init; }

    /// <summary>Reminders sent during the present step.</summary>
    public IReadOnlyList<DateTimeOffset> Reminders { get; init; } = [];

    /// <summary>Number of events so far; a writer who saw another number is late.</summary>
    public int Sequence { get; init; }
}

/// <summary>A person acted in a step (办理人). That he entered figures stays; a signature is struck when the paper goes back before it.</summary>
public sealed record Act(string Step, string User, bool Figures);

/// <summary>An approval and the figures it holds for (审批).</summary>
public sealed record Approval(string Step, string User, string? Principal, string Hash, DateTimeOffset At);

/// <summary>Who handed the paper on from which step (提交记录).</summary>
public sealed record Submission(string User, string? Principal, string Step);
