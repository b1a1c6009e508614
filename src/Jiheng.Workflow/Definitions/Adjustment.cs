namespace Jiheng.Workflow.Definitions;

/// <summary>What becomes of a finished paper whose figures turn out to need another value (办结后的调整).</summary>
public enum Adjustment
{
    /// <summary>It stays as it is until the region's administrator sends it back (不可).</summary>
    None,

    /// <summary>Whoever enters its figures may, with a reason; everything is then signed anew (说明原因).</summary>
    WithReason,
}
