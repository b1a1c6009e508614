namespace Jiheng.Workflow.Running;

/// <summary>A paper began (新建), under one version of its workflow for good.</summary>
public sealed record Created(DateTimeOffset At, string By, string Paper, string Workflow, int Version, string Fingerprint, string Organisation, string Hash) : PaperEvent(At, By);

/// <summary>It came to a step (到达); steps passed over on the way are named with the reason.</summary>
public sealed record Entered(DateTimeOffset At, string By, string Step, DateOnly? Due, int Join, IReadOnlyList<TaskOpening> Tasks, IReadOnlyList<PassedStep> Passed) : PaperEvent(At, By);

/// <summary>Other figures were saved (修改).</summary>
public sealed record Revised(DateTimeOffset At, string By, string? Principal, string Step, string Hash) : PaperEvent(At, By);

/// <summary>It was handed on (提交).</summary>
public sealed record Submitted(DateTimeOffset At, string By, string? Principal, string Step, string Task, string Seat, string Hash, string Opinion) : PaperEvent(At, By);

/// <summary>Somebody signed (同意、不同意) for a seat, his own or his principal's, or as an extra signer.</summary>
public sealed record Signed(DateTimeOffset At, string By, string? Principal, string Step, string Task, string Seat, bool Agree, bool Extra, bool Approves, string Hash, string Opinion) : PaperEvent(At, By);

/// <summary>It went back to an earlier step (退回); automatic when a vote failed or a figure changed.</summary>
public sealed record SentBack(DateTimeOffset At, string By, string From, string To, string Reason, bool Automatic) : PaperEvent(At, By);

/// <summary>Its submitter took it back (撤回).</summary>
public sealed record TakenBack(DateTimeOffset At, string By, string From, string To) : PaperEvent(At, By);

/// <summary>Approvals no longer hold (审批失效).</summary>
public sealed record ApprovalsWithdrawn(DateTimeOffset At, string By, IReadOnlyList<string> Steps, string Reason) : PaperEvent(At, By);

/// <summary>A task changed hands (转办); <paramref name="From"/> is empty when it belonged to a whole role.</summary>
public sealed record Transferred(DateTimeOffset At, string By, string Task, string From, string To, string Reason) : PaperEvent(At, By);

/// <summary>Somebody may sign in the name of <paramref name="Principal"/> until a day (委托).</summary>
public sealed record Delegated(DateTimeOffset At, string By, string Task, string Principal, string To, DateOnly Until, string Reason) : PaperEvent(At, By);

/// <summary>One more signature was asked for (加签).</summary>
public sealed record SignerAdded(DateTimeOffset At, string By, string Task, string Seat, string Signer, bool Before, string Reason) : PaperEvent(At, By);

/// <summary>Those who are due were reminded (催办).</summary>
public sealed record Reminded(DateTimeOffset At, string By, IReadOnlyList<string> Whom, string Note) : PaperEvent(At, By);

/// <summary>Others were given it to read (抄送).</summary>
public sealed record Copied(DateTimeOffset At, string By, IReadOnlyList<string> To, string Note) : PaperEvent(At, By);

/// <summary>It is finished (办结).</summary>
public sealed record Completed(DateTimeOffset At, string By, string Step, IReadOnlyList<PassedStep> Passed) : PaperEvent(At, By);

/// <summary>It was finished and is opened again, for a reason, by whoever enters its figures (调整).</summary>
public sealed record Adjusted(DateTimeOffset At, string By, string From, string To, string Reason) : PaperEvent(At, By);

/// <summary>It was filed (归档).</summary>
public sealed record Archived(DateTimeOffset At, string By) : PaperEvent(At, By);

/// <summary>A task as it was opened (打开的任务).</summary>
/// <param name="Task">Its id.</param>
/// <param name="Organisation">Whose work it became.</param>
/// <param name="Seats">Those who are to sign; empty when any holder of the role may.</param>
/// <param name="Needed">How many of them must agree.</param>
public sealed record TaskOpening(string Task, string Organisation, IReadOnlyList<string> Seats, int Needed);

/// <summary>A step that the paper did not stop at (跳过的步骤).</summary>
public sealed record PassedStep(string Step, string Reason);
