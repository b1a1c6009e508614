using Jiheng.Domain.Derivations;

namespace Jiheng.Domain.FundStatements;

/// <summary>All funds as one (合计); a figure that one fund lacks is lacking in the total as well, with a diagnostic.</summary>
internal static class Consolidation
{
    internal static Fund Of(IReadOnlyList<Fund> funds, List<string> diagnostics)
    {
        const string key = "fund." + FundStatement.TotalId;
        return new(
            FundStatement.TotalId, "合计",
            Line(funds, static f => f.Income, key + ".income", diagnostics),
            Line(funds, static f => f.Expenditure, key + ".expenditure", diagnostics),
            Sum(funds, static f => f.LastCumulative, "上年末滚存结余", key + ".last_cumulative", diagnostics));
    }

    private static FundLine Line(IReadOnlyList<Fund> funds, Func<Fund, FundLine> line, string key, List<string> diagnostics)
    {
        var first = line(funds[0]);
        return new(
            first.Id, first.Name,
            Sum(funds, f => line(f).Actual, first.Name, key, diagnostics)!,
            Sum(funds, f => line(f).Budget, first.Name + "预算数", key + ".budget", diagnostics),
            Sum(funds, f => line(f).LastYear, "上年" + first.Name, key + ".last_year", diagnostics),
            []);
    }

    private static Derivation? Sum(IReadOnlyList<Fund> funds, Func<Fund, Derivation?> figure, string label, string key, List<string> diagnostics)
    {
        var figures = funds.Select(figure).ToArray();
        var lacking = funds.Where((_, i) => figures[i] is null).Select(static f => f.Name).ToList();
        if (lacking.Count == funds.Count) return null;
        if (lacking.Count > 0)
        {
            diagnostics.Add($"{string.Join("、", lacking)}没有{label}，合计的{label}从缺。");
            return null;
        }

        var present = Array.ConvertAll(figures, static f => f!);
        return Derivation.Of(Operator.Add, present).Named(label, present[0].Unit, present.Max(static f => f.Decimals), key);
    }
}
