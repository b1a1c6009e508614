using System.Text.RegularExpressions;
using Jiheng.Audit.Claims;
using Jiheng.Audit.Figures;
using Jiheng.Audit.Findings;

namespace Jiheng.Audit.Checks;

/// <summary>Income − expenditure = balance of the period (当期结余).</summary>
public sealed partial class Balance : AuditRule
{
    public override string Id => "balance";

    public override string Explanation => "同一段中写明基金收入、支出和当期结余时，当期结余＝收入－支出。";

    public override string Citation => "《社会保险基金财务制度》（财社〔2017〕144号）：当期结余为当期收入减当期支出";

    public override IEnumerable<Claim> Check(Manuscript manuscript) =>
        from passage in manuscript.Prose
        from balance in passage.Figures
        where BalanceWord().IsMatch(balance.Label) && Words.IsLevel(balance)
        select Compare(passage, balance);

    private Claim Compare(Passage passage, Figure balance)
    {
        var levels = passage.Figures.Where(f => f.End <= balance.Start && f.SameKind(balance) && Words.IsLevel(f) && !Words.IsReference(f)).ToArray();
        var (income, spent) = (levels.Where(f => Income().IsMatch(f.Label)).ToArray(), levels.Where(f => Spent().IsMatch(f.Label)).ToArray());
        if (income.Length == 0 || spent.Length == 0) return Claim.NotCheckable;
        foreach (var a in income)
            if (Array.Exists(spent, b => (a.Interval - b.Interval).Intersects(balance.Interval))) return Claim.Holds;
        var expected = Ranges.Number((income[0].Amount - spent[0].Amount) / balance.Unit.Factor, balance.Decimals) + balance.Unit.Symbol;
        return Fails(
            Severity.Error, $"当期结余印为 {passage.Printed(balance)}，收入减支出为 {expected}", passage.Printed(balance), expected,
            $"{passage.Printed(income[0])} - {passage.Printed(spent[0])} = {expected}", 0.85m, passage.Locate(balance), passage.Locate(income[0]), passage.Locate(spent[0]));
    }

    [GeneratedRegex(@"(?:当期|当年|本年|本期)(?:基金)?(?:收支)?结余$")]
    private static partial Regex BalanceWord();

    [GeneratedRegex(@"收入(?:合计|总计|小计)?$")]
    private static partial Regex Income();

    [GeneratedRegex(@"支出(?:合计|总计|小计)?$")]
    private static partial Regex Spent();
}
