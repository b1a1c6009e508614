using System.Globalization;
using Jiheng.Bench.Measuring;

namespace Jiheng.Bench.Results;

/// <summary>How figures print in the table (数字写法): whole above a thousand, three significant digits below.</summary>
internal static class ResultFigures
{
    public static string Of(double value) => value switch
    {
        >= 1000 => value.ToString("N0", CultureInfo.InvariantCulture),
        >= 100 => value.ToString("F0", CultureInfo.InvariantCulture),
        >= 10 => value.ToString("F1", CultureInfo.InvariantCulture),
        _ => value.ToString("F2", CultureInfo.InvariantCulture),
    };

    public static string Of(Goal? goal) => goal is null ? "—" : (goal.Kind == GoalKind.AtLeast ? "≥ " : "≤ ") + goal.Value.ToString("#,0.##", CultureInfo.InvariantCulture);

    public static string Verdict(Finding finding) => finding.Met switch
    {
        true => "达到",
        false => "**未达到**",
        _ => "—",
    };
}
