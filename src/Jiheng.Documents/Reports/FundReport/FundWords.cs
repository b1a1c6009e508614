using Jiheng.Documents.Reports.Prose;
using Jiheng.Domain.Derivations;
using Jiheng.Domain.FundStatements;

namespace Jiheng.Documents.Reports.FundReport;

/// <summary>How a fund's figures are worded (基金数字表述); a decrease is said in words, its figure has no sign.</summary>
internal static class FundWords
{
    /// <summary>收入41.45亿元，比上年减少1.78亿元，下降4.12%，完成年度预算的105.87%.</summary>
    public static Clause Line(ReportText text, FundLineResult line, string name)
    {
        var change = line.Change is { } moved ? text.Say($"，{ChangeWords.Of(text, moved, line.Growth)}") : Clause.None;
        var execution = line.Execution is { } rate ? text.Say($"，完成年度预算的{rate}") : Clause.None;
        return text.Say($"{name}{line.Actual}{change}{execution}");
    }

    /// <summary>当期结余6.14亿元，年末滚存结余51.18亿元，可支付17.39个月。</summary>
    public static Clause Balance(ReportText text, FundResult fund)
    {
        var balance = fund.Balance.Value switch
        {
            0m => text.Say($"当期收支平衡"),
            < 0m => text.Say($"当期收不抵支，缺口{new FigureText(fund.Balance, Absolute: true)}"),
            _ => text.Say($"当期结余{fund.Balance}"),
        };
        var cumulative = fund.Cumulative is { } total ? text.Say($"，年末滚存结余{total}") : Clause.None;
        var months = fund.MonthsOfReserve is { } reserve ? text.Say($"，按本年月均支出可支付{reserve}") : Clause.None;
        return text.Say($"{balance}{cumulative}{months}。");
    }

    /// <summary>其中：保费收入38.04亿元，比上年增加…；财政补助收入2.72亿元; nothing when no parts are listed.</summary>
    public static Clause Parts(ReportText text, FundLineResult line)
    {
        if (line.Parts.Count == 0) return Clause.None;
        var parts = Clause.Join("；", line.Parts.Select(p => Line(text, p, p.Name)));
        return text.Say($"其中：{parts}。");
    }
}
