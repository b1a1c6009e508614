using Jiheng.Register.Results;

namespace Jiheng.Cli.Enrolment;

/// <summary>Explains a rule (规则的解释).</summary>
internal static class RuleExplanation
{
    internal static void Print(CheckRule rule)
    {
        Console.WriteLine($"{rule.Name}（{rule.Id}）　把握：{rule.Certainty.Text()}　依据：{rule.PrintedCitation}");
        Console.WriteLine($"  比什么：{rule.Compares}");
        Console.WriteLine($"  怎么办：{rule.Means}");
    }
}
