using Jiheng.Platform.Answers;

namespace Jiheng.Platform.Handling;

/// <summary>What the engine refuses, as the platform answers it (办理被拒): its own code stands beside in “reason”.</summary>
internal static class HandlingRefusal
{
    internal static Refusal Of(Workflow.Running.Refusal refusal) => new(
        refusal.Code switch
        {
            "not-yours" => Problems.Forbidden,
            "separation" => Problems.OwnPaper,
            "figures-changed" => Problems.FiguresChanged,
            "reason-missing" => Problems.ReasonMissing,
            "window-closed" => Problems.DeadlinePassed,
            "figures-locked" => Problems.Locked,
            "children-unfinished" => Problems.Incomplete,
            _ => Problems.PaperRefused,
        },
        refusal.Text + "。", new Dictionary<string, object?> { ["reason"] = refusal.Code });
}
