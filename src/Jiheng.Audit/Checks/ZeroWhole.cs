using System.Text.RegularExpressions;
using Jiheng.Audit.Claims;
using Jiheng.Audit.Figures;
using Jiheng.Audit.Findings;

namespace Jiheng.Audit.Checks;

/// <summary>An expense printed as zero although the document speaks of spending on it (三公经费为零而有支出).</summary>
public sealed partial class ZeroWhole : AuditRule
{
    public override string Id => "expense.zero";

    public override string Explanation => "公务用车运行维护费、购置费、公务接待费、因公出国（境）费印为 0，而文中写有用于公务用车加油、维修、保险的金额，或接待批次、出国团组、购置车辆数大于 0 的，两者矛盾。";

    public override string Example => "公务用车运行维护费0.00万元。\n使用0.78万元用于公务用车加油。";

    public override string Tolerance => Tolerances.Words;

    public override string Citation => "《地方预决算公开操作规程》（财预〔2016〕143号）：公开“三公”经费应当细化说明；公务用车运行维护费包括燃料费、维修费、过路过桥费、保险费";

    // The whole, and the words that name one of its parts around a figure.
    private static readonly (Regex Whole, Regex Before, Regex After)[] Expenses =
    [
        (Vehicles(), VehiclePart(), UsedForVehicle()),
        (Purchase(), PurchasedVehicles(), Never()),
        (Reception(), Received(), Never()),
        (Abroad(), Delegations(), Never()),
    ];

    public override IEnumerable<Claim> Check(Manuscript manuscript)
    {
        var figures = manuscript.Passages.SelectMany(p => p.Figures.Select(f => new PrintedFigure(p, f))).ToArray();
        foreach (var (whole, before, after) in Expenses)
        {
            var printed = figures.Where(f => f.Figure.Unit.Base == "元" && !Words.IsReference(f.Figure) && whole.IsMatch(f.Figure.Label)).ToArray();
            if (printed.Length == 0) continue;
            var zero = Array.TrueForAll(printed, p => p.Figure.Value == 0) ? printed[0] : null;
            var part = zero is null ? null : Array.Find(figures, f => f.Figure.Value > 0 && (before.IsMatch(f.Figure.Label) || after.IsMatch(Following(f))));
            yield return part is null ? Claim.Holds : Fails(
                Severity.Warning, $"{zero!.Figure.Label} {zero.Text}，文中却有“{Words.Around(part)}”", zero.Text, part.Text, $"{part.Text} > 0", 0.75m, zero.Location, part.Location);
        }
    }

    private static string Following(PrintedFigure f) => f.Passage.Text[f.Figure.End..Math.Min(f.Passage.Text.Length, f.Figure.End + 16)];

    [GeneratedRegex("公务用车运行(?:维护)?费(?:支出)?(?:决算)?$")]
    private static partial Regex Vehicles();

    [GeneratedRegex("(?:公务用车|公车|车辆)(?:燃油|燃料|加油|维修|保养|保险|过路过桥)[^,，;。]{0,6}$")]
    private static partial Regex VehiclePart();

    [GeneratedRegex("^(?:用于|为|支付)[^,，;。]{0,4}(?:公务用车|公车|车辆)(?:燃油|燃料|加油|维修|保养|保险|过路过桥)")]
    private static partial Regex UsedForVehicle();

    [GeneratedRegex("公务用车购置费?(?:支出)?(?:决算)?$")]
    private static partial Regex Purchase();

    [GeneratedRegex("(?:公务用车购置数|购置公务用车|购置车辆)(?:数量?)?$")]
    private static partial Regex PurchasedVehicles();

    [GeneratedRegex("公务接待费(?:支出)?(?:决算)?$")]
    private static partial Regex Reception();

    [GeneratedRegex("(?:国内公务接待|公务接待|接待)(?:累计|共)?(?:批次)?$")]
    private static partial Regex Received();

    [GeneratedRegex(@"因公出国(?:\(境\))?费?用?(?:支出)?(?:决算)?$")]
    private static partial Regex Abroad();

    [GeneratedRegex(@"出国(?:\(境\))?团组(?:数|共)?$")]
    private static partial Regex Delegations();

    [GeneratedRegex("(?!)")]
    private static partial Regex Never();
}
