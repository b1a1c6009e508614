using Jiheng.Documents.Forms;
using Jiheng.Documents.Forms.Binding;

namespace Jiheng.Documents.Tests.Forms;

/// <summary>Every form with a made-up record.</summary>
internal static class Filled
{
    private static readonly Dictionary<string, Func<FormRecord>> Records = new()
    {
        ["transfer-self-evaluation"] = static () => SelfEvaluationRecord.Of(Made.Transfer()),
        ["project-self-evaluation"] = static () => SelfEvaluationRecord.Of(Made.Project()),
        ["department-self-evaluation"] = static () => SelfEvaluationRecord.Of(Made.Department()),
        ["social-insurance-fund"] = static () => SelfEvaluationRecord.Of(Made.SocialInsurance()),
        ["score-sheet"] = static () => SelfEvaluationRecord.Of(Made.Evaluation()),
        ["region-targets"] = static () => TargetTableRecord.Of(MadeTables.Targets()),
        ["fund-allocation"] = static () => AllocationRecord.Of(MadeTables.Allocation()),
        ["fund-tracking"] = static () => TrackingRecord.Of(MadeTables.Tracking()),
    };

    internal static IEnumerable<string> Ids => Records.Keys;

    internal static FormRecord Record(string id) => Records[id]();
}
