using Jiheng.Domain.Derivations;

namespace Jiheng.Workflow.Checking;

/// <summary>What is wrong with a workflow (流程缺陷), with the way there.</summary>
/// <param name="Rule">Stable name of the rule, e.g. own-approval.</param>
/// <param name="Origin">Where the step stands.</param>
/// <param name="Text">What is wrong and what to do.</param>
/// <param name="Path">The counter-example, step by step; empty where the text says it all.</param>
public sealed record Violation(string Rule, Origin Origin, string Text, IReadOnlyList<string> Path)
{
    /// <summary>The text with its counter-example.</summary>
    public string Message => Path.Count == 0 ? Text : $"{Text}。反例：{string.Join(" → ", Path)}";
}
