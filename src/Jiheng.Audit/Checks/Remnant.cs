using System.Text.RegularExpressions;
using Jiheng.Audit.Claims;
using Jiheng.Audit.Findings;

namespace Jiheng.Audit.Checks;

/// <summary>Bookmarks, field errors and filling instructions left in the text (残留标记和填写说明).</summary>
public sealed partial class Remnant : AuditRule
{
    public override string Id => "remnant";

    public override string Explanation => "转换残留的书签、域错误，以及表样中的填写说明（“此处填写……”“（包括……等）”独立成段）未删除。";

    public override string Example => "[bookmark: _Toc123]一、基本情况";

    public override string Tolerance => Tolerances.Words;

    public override string Citation => "《党政机关公文处理工作条例》（中办发〔2012〕14号）：公文应当内容简洁、格式规范";

    public override IEnumerable<Claim> Check(Manuscript manuscript)
    {
        foreach (var passage in manuscript.Prose)
            foreach (Match match in Left().Matches(passage.Text))
            {
                var place = passage.Locate(match.Index, match.Index + match.Length);
                yield return Fails(Severity.Warning, $"残留的标记或填写说明：{place.Quote}", place.Quote, "删除", "", 0.9m, place);
            }
    }

    [GeneratedRegex(@"〔bookmark:[^〕]*〕|错误!(?:未找到引用源|未定义书签)|Error!Referencesource|REF_Ref\d+|(?:此处|这里|请在此)(?:填写|插入|补充)[^,，。;]{0,20}|^\((?:包括|请|填写|说明|主要反映|简要)[^()]{6,80}(?:等|填写|说明|情况)\)$|\*{4,}")]
    private static partial Regex Left();
}
