using System.Text.RegularExpressions;
using Jiheng.Audit.Claims;
using Jiheng.Audit.Findings;

namespace Jiheng.Audit.Checks;

/// <summary>An amount that was left blank (金额空缺).</summary>
public sealed partial class BlankAmount : AuditRule
{
    public override string Id => "blank";

    public override string Explanation => "“资金 万元”“××万元”“____元”一类应填而未填的金额、人数、文号。";

    public override string Example => "现拨付补助资金 万元，请查收。";

    public override string Tolerance => Tolerances.Words;

    public override string Citation => "《党政机关公文处理工作条例》（中办发〔2012〕14号）：公文内容应当完整、准确";

    public override IEnumerable<Claim> Check(Manuscript manuscript)
    {
        foreach (var passage in manuscript.Prose)
            foreach (Match match in Blank().Matches(passage.Text))
            {
                var place = passage.Locate(match.Index, match.Index + match.Length);
                yield return Fails(Severity.Error, $"“{place.Quote}”处没有填写数字", place.Quote, "应填写的数字", "", 0.9m, place);
            }
    }

    [GeneratedRegex(@"(?:资金|金额|经费|补助|预算|支出|收入|合计|共计|下达|拨付|安排|结余)(?:人民币|为|共计?)?(?:_{2,}|[×xX]{2,}|\.{3,}|…+)?(?:亿元|万元)(?=[,，。;、])|〔(?:[×xX_]+|20[×xX_]+)〕|〔20\d\d〕(?:_+|[×xX]+)?号")]
    private static partial Regex Blank();
}
