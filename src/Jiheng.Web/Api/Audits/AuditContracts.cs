using Jiheng.Platform.Audits;

namespace Jiheng.Web.Api.Audits;

/// <summary>What is decided about a finding (认定请求).</summary>
/// <param name="State">The decision.</param>
/// <param name="Reason">Why; dismissing takes one.</param>
/// <param name="Seen">The mark of the decision that was seen, of which no other is overwritten; null overwrites whatever there is.</param>
internal sealed record DecisionRequest(FindingState State, string Reason = "", string? Seen = null);

/// <summary>Who is to look at a finding; null for nobody (指派请求).</summary>
internal sealed record AssigneeRequest(Guid? AccountId);

/// <summary>An audited document in a list (审核文件清单项), with how many findings of its last edition are undecided and how many are to be put right.</summary>
internal sealed record AuditRow(Guid Id, Guid OrganisationId, Guid? PaperId, string Name, int Edition, DateTime At, int Open, int Accepted, int Version)
{
    internal static AuditRow Of(AuditedDocument d, int open, int accepted) => new(d.Id, d.OrganisationId, d.PaperId, d.Name, d.Edition, d.At, open, accepted, d.Version);
}

/// <summary>One finding with what was decided (审核发现).</summary>
internal sealed record FindingView(
    string Key, string Rule, string Severity, string Place, string Quote, string Printed, string Expected, string Message, int Since, bool Stands,
    FindingState State, string Reason, Guid? AssigneeId, Guid? DecidedById, DateTime? DecidedAt, string Mark)
{
    internal static FindingView Of(AuditedFinding f) => new(
        f.Key, f.Rule, f.Severity, f.Place, f.Quote, f.Printed, f.Expected, f.Message, f.Since, f.Stands, f.State, f.Reason, f.AssigneeId, f.DecidedById, f.DecidedAt, AuditCommands.MarkOf(f));
}

/// <summary>An audited document with everything that was ever found in it (审核文件).</summary>
internal sealed record AuditView(Guid Id, Guid OrganisationId, Guid? PaperId, string Name, int Edition, string Sha256, DateTime At, IReadOnlyList<FindingView> Findings, int Version)
{
    internal static AuditView Of(AuditedDocument d) => new(
        d.Id, d.OrganisationId, d.PaperId, d.Name, d.Edition, d.Sha256, d.At, [.. d.Findings.OrderByDescending(static f => f.Stands).ThenBy(static f => f.Ordinal).Select(FindingView.Of)], d.Version);
}
