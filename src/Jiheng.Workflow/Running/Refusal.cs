namespace Jiheng.Workflow.Running;

/// <summary>Why something is not done (拒绝原因).</summary>
/// <param name="Code">Stable name for programs, e.g. figures-changed.</param>
/// <param name="Text">What stands against it and what to do.</param>
public sealed record Refusal(string Code, string Text)
{
    /// <summary>Papers below are not done yet (下级未办结).</summary>
    public const string ChildrenUnfinished = "children-unfinished";

    internal static Refusal Of(string code, string text) => new(code, text);
}
