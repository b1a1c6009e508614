using Jiheng.Audit.Findings;

namespace Jiheng.Audit.Claims;

/// <summary>A row of the funds block of a form (资金栏): amounts of one source.</summary>
/// <param name="Name">年度资金总额, 上级资金, 其他资金, as printed.</param>
/// <param name="Initial">年初预算数.</param>
/// <param name="Budget">全年预算数; in a target table the only amount of the row.</param>
/// <param name="Spent">全年执行数.</param>
public sealed record FundsLine(string Name, PrintedFigure? Initial, PrintedFigure? Budget, PrintedFigure? Spent)
{
    /// <summary>Points that the execution rate can earn.</summary>
    public PrintedFigure? Weight { get; init; }

    /// <summary>Points that it earned.</summary>
    public PrintedFigure? Score { get; init; }

    /// <summary>True for the row of the whole.</summary>
    public bool IsTotal => Name.Contains("总额", StringComparison.Ordinal) || Name.Contains("总资金", StringComparison.Ordinal) || Name.Contains("年度金额", StringComparison.Ordinal) || Name.Contains("合计", StringComparison.Ordinal);

    /// <summary>Every place of the row.</summary>
    public IEnumerable<Location> Places => new[] { Initial, Budget, Spent }.OfType<PrintedFigure>().Select(f => f.Location);
}
