using Jiheng.Domain.Derivations;
using Jiheng.Domain.Quantities;

namespace Jiheng.Domain.FundStatements;

/// <summary>Figures of a fund that do not agree (基金数据勾稽): parts that do not add up, negative amounts.</summary>
internal static class FundDiagnostics
{
    internal static IEnumerable<string> Of(Fund fund) => Of(fund, fund.Income).Concat(Of(fund, fund.Expenditure));

    private static IEnumerable<string> Of(Fund fund, FundLine line)
    {
        if (line.Actual.Value < 0) yield return $"{fund.Name}的{line.Name}为{Text(line.Actual)}，不应为负。";
        var parts = new (string Column, Func<FundLine, Derivation?> Figure)[] { ("", static l => l.Actual), ("预算数", static l => l.Budget), ("上年数", static l => l.LastYear) };
        foreach (var (column, figure) in parts)
        {
            if (PartsOf(fund, line, column, figure) is { } message) yield return message;
        }

        foreach (var message in line.Parts.SelectMany(p => Of(fund, p))) yield return message;
    }

    private static string? PartsOf(Fund fund, FundLine line, string column, Func<FundLine, Derivation?> figure)
    {
        if (line.Parts.Count == 0 || figure(line) is not { } total) return null;
        var parts = line.Parts.Select(figure).OfType<Derivation>().ToList();
        if (parts.Count < line.Parts.Count) return null;
        var sum = parts.Sum(static p => p.Value);
        var difference = total.Value - sum;
        if (difference == 0) return null;
        // Every printed part may be off by half a unit in its last place, and so may the total.
        var range = parts.Aggregate(Interval.Exact(0m), static (a, p) => a + p.ToQuantity().Printed);
        var cause = range.Intersects(total.ToQuantity().Printed) ? "在四舍五入可以解释的范围内" : "超出四舍五入可以解释的范围，请核对是否有漏列或印错的项目";
        return $"{fund.Name}的{line.Name}{column}{Text(total)}与各项之和不符：{string.Join("＋", parts.Select(static p => QuantityFormat.Plain(p.Value, p.Decimals)))}＝{QuantityFormat.Plain(sum, total.Decimals)}，相差{QuantityFormat.Plain(Math.Abs(difference), total.Decimals)}{total.Unit}，{cause}。";
    }

    private static string Text(Derivation figure) => QuantityFormat.Plain(figure.Value, figure.Decimals) + figure.Unit.Symbol;
}
