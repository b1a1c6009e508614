using Jiheng.Domain.Derivations;
using Jiheng.Domain.DirectFunds;
using Jiheng.Domain.Quantities;

namespace Jiheng.Domain.Allocation;

/// <summary>One line of an instrument (指标明细).</summary>
/// <param name="RegionCode">The place that gets the money.</param>
/// <param name="RegionName">Its name as printed.</param>
/// <param name="Amount">The amount; negative when it is taken back.</param>
public sealed record InstrumentLine(string RegionCode, string RegionName, Derivation Amount);

/// <summary>The codes of the budget under which money is received and spent (政府收支分类科目).</summary>
/// <param name="Income">Income classification (收入分类科目), e.g. 1100249.</param>
/// <param name="Expenditure">Functional classification of expenditure (支出功能分类科目), e.g. 2101202.</param>
public sealed record BudgetCodes(string Income, string Expenditure)
{
    /// <summary>What is wrong with the codes, in Chinese; empty when nothing is.</summary>
    public IReadOnlyList<string> Problems()
    {
        var problems = new List<string>();
        if (!IsCode(Income, '1')) problems.Add($"收入科目“{Income}”应为以1开头的3、5、7或9位数字，如1100249。");
        if (!IsCode(Expenditure, '2')) problems.Add($"支出科目“{Expenditure}”应为以2开头的3、5或7位数字，如2101202。");
        return problems;
    }

    private static bool IsCode(string text, char first) =>
        text.Length is 3 or 5 or 7 or 9 && text[0] == first && text.All(char.IsAsciiDigit) && (first == '1' || text.Length < 9);
}

/// <summary>An instrument by which money is issued (预算指标文).</summary>
/// <param name="Number">Its document number.</param>
/// <param name="Date">Its date.</param>
/// <param name="Issuer">Who issues it, e.g. 自治区财政厅.</param>
/// <param name="Recipient">To whom it is addressed, e.g. 各地州市财政局.</param>
/// <param name="Tag">Whether and how the money is tracked as direct funds.</param>
/// <param name="Codes">Budget codes.</param>
/// <param name="Lines">The amounts by place.</param>
public sealed record Instrument(
    DocumentNumber Number, DateOnly Date, string Issuer, string Recipient, FundsTag Tag, BudgetCodes Codes, IReadOnlyList<InstrumentLine> Lines)
{
    /// <summary>Sum of the lines (下达合计); the key is instrument.total.</summary>
    /// <exception cref="InvalidOperationException">There are no lines; <see cref="Problems"/> says so beforehand.</exception>
    public Derivation Total()
    {
        if (Lines.Count == 0) throw new InvalidOperationException($"{Number} has no lines.");
        var first = Lines[0].Amount;
        return Derivation.Of(Operator.Add, [.. Lines.Select(static l => l.Amount)]).Named("下达合计", first.Unit, first.Decimals, "instrument.total");
    }

    /// <summary>What keeps the instrument from being issued, in Chinese; empty when nothing does.</summary>
    public IReadOnlyList<string> Problems()
    {
        var problems = new List<string>(Codes.Problems());
        if (Issuer.Length == 0) problems.Add($"{Number}缺少发文机关。");
        if (Recipient.Length == 0) problems.Add($"{Number}缺少主送机关。");
        if (Lines.Count == 0) problems.Add($"{Number}没有指标明细。");
        if (Number.Year != Date.Year) problems.Add($"{Number}的年份与发文日期{Date:yyyy年M月d日}不一致。");
        problems.AddRange(Lines.GroupBy(static l => l.RegionCode).Where(static g => g.Count() > 1).Select(g => $"{g.First().RegionName}（{g.Key}）在{Number}中重复出现{g.Count()}次。"));
        problems.AddRange(Lines.Where(static l => l.Amount.Unit.Dimension != Dimension.Money).Select(l => $"{l.RegionName}的金额单位为“{l.Amount.Unit}”，应为元、万元或亿元。"));
        return problems;
    }
}
