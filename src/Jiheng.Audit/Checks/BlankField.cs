using System.Text.RegularExpressions;
using Jiheng.Audit.Claims;
using Jiheng.Audit.Figures;
using Jiheng.Audit.Findings;

namespace Jiheng.Audit.Checks;

/// <summary>项目负责人： left blank among fields that are filled in (封面栏目漏填).</summary>
public sealed partial class BlankField : AuditRule
{
    private const int FewestFilled = 3;

    public override string Id => "blank.field";

    public override string Explanation => "封面上连续几行“栏目：内容”，三行以上已经填写，其中的单位、部门、负责人、日期等一行空着的，提示漏填。签字、盖章、审核、电话等留待手填或不宜公开的栏目，和大半空着的空白表，不报。";

    public override string Example => "项目名称：甲项目\n项目单位：某市医疗保障局\n项目负责人：\n填报时间：2024年2月25日";

    public override string Tolerance => Tolerances.Words;

    public override string Citation => "《党政机关公文处理工作条例》（中办发〔2012〕14号）：公文内容应当完整、准确";

    public override IEnumerable<Claim> Check(Manuscript manuscript)
    {
        var run = new List<(Passage Passage, Match Field)>();
        foreach (var passage in manuscript.Passages)
        {
            if (!passage.InTable && Field().Match(passage.Text) is { Success: true } field)
            {
                run.Add((passage, field));
                continue;
            }

            foreach (var claim in Compare(run)) yield return claim;
            run.Clear();
        }

        foreach (var claim in Compare(run)) yield return claim;
    }

    private Claim[] Compare(List<(Passage Passage, Match Field)> run)
    {
        var filled = run.Count(f => f.Field.Groups["value"].Length > 0);
        if (filled < FewestFilled || filled * 2 <= run.Count) return [];
        var blank = run.Where(f => f.Field.Groups["value"].Length == 0 && Asked().IsMatch(f.Field.Groups["label"].Value)).ToArray();
        return blank.Length == 0 ? [Claim.Holds] : Array.ConvertAll(blank, f => Report(f.Passage, f.Field.Groups["label"].Value));
    }

    private Claim Report(Passage passage, string label)
    {
        var place = passage.Locate(0, passage.Text.Length);
        return Fails(Severity.Warning, $"“{label}”没有填写", place.Quote, $"填写{label}", "", 0.7m, place);
    }

    [GeneratedRegex(@"^(?<label>\p{IsCJKUnifiedIdeographs}{2,12}(?:\([^()]{1,10}\))?):(?<value>[^。;]{0,60})$")]
    private static partial Regex Field();

    [GeneratedRegex("^(?!.*(?:签|章|审|核|经办|复|备注|电话|附件)).*(?:负责人|单位|机构|部门|名称|日期|时间|年度|编号|联系人)")]
    private static partial Regex Asked();
}
