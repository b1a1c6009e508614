using Jiheng.Workflow.Definitions;

namespace Jiheng.Workflow.Running;

/// <summary>What somebody wants to do to a paper (办理请求). Which of the further values are needed depends on the verb.</summary>
/// <param name="Verb">What.</param>
/// <param name="Actor">Id of the person.</param>
public sealed record PaperCommand(Verb Verb, string Actor)
{
    /// <summary>Which task, where the person has several; otherwise the one he has.</summary>
    public string? Task { get; init; }

    /// <summary>Hash of the figures that the person saw (提交、同意、不同意).</summary>
    public string? SeenHash { get; init; }

    /// <summary>Hash of the figures saved (修改).</summary>
    public string? NewHash { get; init; }

    /// <summary>The step to go back to (退回).</summary>
    public string? Step { get; init; }

    /// <summary>The people meant (加签、转办、委托: one; 抄送: any number).</summary>
    public IReadOnlyList<string> Persons { get; init; } = [];

    /// <summary>Last day of a delegation (委托).</summary>
    public DateOnly? Until { get; init; }

    /// <summary>The extra signature comes before one's own (前加签) rather than after it.</summary>
    public bool Before { get; init; }

    /// <summary>Opinion or reason; needed for 退回, 不同意, 转办 and the 修改 of what was finished.</summary>
    public string Reason { get; init; } = "";
}
