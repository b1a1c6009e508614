using Jiheng.Documents.Reports.Prose;
using Jiheng.Domain.Derivations;
using Jiheng.Domain.FundStatements;
using Jiheng.Domain.Quantities;

namespace Jiheng.Documents.Reports.Transfer;

/// <summary>Part two, third section: the overall goals, further figures, the fund (总体绩效目标完成情况分析).</summary>
internal sealed class GoalsPart(TransferMaterial material, ReportText text)
{
    public void Write()
    {
        text.Heading(2, "总体绩效目标完成情况分析");
        text.Body($"年初设定的总体目标：");
        text.Entered(material.Form.ExpectedGoal.Length > 0 ? material.Form.ExpectedGoal : "未填报。");
        text.Body($"全年完成情况：");
        text.Entered(material.Form.ActualGoal.Length > 0 ? material.Form.ActualGoal : "未填报。");
        Facts();
        Funds();
    }

    private void Facts()
    {
        if (material.Submission.Facts.Count > 0) text.Table($"有关数据", "", FactTable.Of(text, material.Submission.Facts));
    }

    private void Funds()
    {
        if (material.Fund is not { } statement) return;
        foreach (var fund in statement.Funds) text.Body(Fund(fund));
        if (statement.Funds.Count > 1) text.Body(Fund(statement.Total));
    }

    private Clause Fund(FundResult fund)
    {
        var name = fund.Id == FundStatement.TotalId ? "各险种合计" : fund.Name;
        var balance = fund.Balance.Value switch
        {
            > 0m => text.Say($"当期结余{fund.Balance.Called(name + "当期结余")}"),
            0m => text.Say($"当期收支平衡"),
            _ => text.Say($"当期收不抵支{new FigureText(fund.Balance.Called(name + "当期结余"), true)}"),
        };
        var reserve = fund.Cumulative is null ? Clause.None : text.Say($"年末滚存结余{fund.Cumulative.Called(name + "滚存结余")}");
        var months = fund.MonthsOfReserve is null ? Clause.None : text.Say($"可支付{fund.MonthsOfReserve.Called(name + "可支付月数")}");
        var lines = Clause.Join("；", [Line(name, "收入", fund.Income), Line(name, "支出", fund.Expenditure), Clause.Join("，", [balance, reserve, months])]);
        return text.Say($"{material.Form.Year}年，{name}基金{lines}。");
    }

    private Clause Line(string fund, string way, FundLineResult line)
    {
        var change = line.Change is null ? Clause.None : ChangeWords.Of(text, line.Change.Called($"{fund}{way}较上年增减额"), line.Growth?.Called($"{fund}{way}较上年增长率"));
        var execution = line.Execution is null ? Clause.None : text.Say($"完成预算的{line.Execution.Called($"{fund}{way}预算执行率")}");
        return Clause.Join("，", [text.Say($"{way}{line.Actual.Called(fund + way)}"), change, execution]);
    }
}
