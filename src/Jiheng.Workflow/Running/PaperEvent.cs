using System.Text.Json.Serialization;

namespace Jiheng.Workflow.Running;

/// <summary>What happened to a paper (办理记录). The list of all of them is the paper; nothing else is stored.</summary>
/// <param name="At">When.</param>
/// <param name="By">Id of the person by whose deed it happened; “system” for the platform itself.</param>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(Created), "created")]
[JsonDerivedType(typeof(Entered), "entered")]
[JsonDerivedType(typeof(Revised), "revised")]
[JsonDerivedType(typeof(Submitted), "submitted")]
[JsonDerivedType(typeof(Signed), "signed")]
[JsonDerivedType(typeof(SentBack), "sent-back")]
[JsonDerivedType(typeof(TakenBack), "taken-back")]
[JsonDerivedType(typeof(ApprovalsWithdrawn), "approvals-withdrawn")]
[JsonDerivedType(typeof(Transferred), "transferred")]
[JsonDerivedType(typeof(Delegated), "delegated")]
[JsonDerivedType(typeof(SignerAdded), "signer-added")]
[JsonDerivedType(typeof(Reminded), "reminded")]
[JsonDerivedType(typeof(Copied), "copied")]
[JsonDerivedType(typeof(Completed), "completed")]
[JsonDerivedType(typeof(Adjusted), "adjusted")]
[JsonDerivedType(typeof(Archived), "archived")]
public abstract record PaperEvent(DateTimeOffset At, string By)
{
    /// <summary>The platform itself, e.g. when a figure below has changed.</summary>
    public const string System = "system";
}
