using System.Text.RegularExpressions;
using Jiheng.Audit.Claims;
using Jiheng.Audit.Figures;
using Jiheng.Audit.Findings;

namespace Jiheng.Audit.Checks;

/// <summary>The options of a single-choice question against the number of answers (单选题合计).</summary>
public sealed partial class SurveyOptions : AuditRule
{
    // Multiple choice adds up to far more than all.
    private const decimal SingleChoice = 1.25m;

    private const int FewestAnswers = 4;

    public override string Id => "survey.options";

    public override string Explanation => "同一段中写明有效问卷数并逐项列出三个以上选项人数的单选题，各选项人数之和不应超过有效问卷数；少于有效数的提示核对是否漏项，年龄、性别、学历等人人都有一项的报为可疑。合计超过四分之一以上的视为多选题。";

    public override string Example => "在372份有效问卷中，选择甲的有221人，占59.4%；选择乙的有128人，占34.4%；选择丙的有33人，占8.9%。";

    public override string Tolerance => Tolerances.Exact;

    public override string Citation => RuleBasis.Arithmetic;

    public override IEnumerable<Claim> Check(Manuscript manuscript)
    {
        if (Survey.Of(manuscript) is not { } survey) yield break;
        var valid = survey.Valid.ToLookup(v => v.Passage);
        foreach (var passage in manuscript.Prose)
        {
            if (!valid.Contains(passage) && Satisfaction().IsMatch(passage.Text) && survey.Near(passage).Valid.LastOrDefault(v => v.Passage.Order < passage.Order) is { } told)
            {
                var answers = SurveyShare.Pairs(passage).Select(p => p.Count).Distinct().ToArray();
                if (answers.Length >= FewestAnswers) yield return Compare(passage, told, answers);
                continue;
            }

            if (!valid.Contains(passage) || Multiple().IsMatch(passage.Text) || valid[passage].FirstOrDefault(v => Among().IsMatch(passage.Text[Math.Max(0, v.Figure.Start - 8)..Math.Min(passage.Text.Length, v.Figure.End + 10)])) is not { } all) continue;
            var options = SurveyShare.Pairs(passage).Where(p => p.Count.Start > all.Figure.End).Select(p => p.Count).Distinct().ToArray();
            if (options.Length >= 3) yield return Compare(passage, all, options);
        }
    }

    private Claim Compare(Passage passage, PrintedFigure all, Figure[] options)
    {
        var sum = options.Sum(o => o.Value);
        if (sum == all.Figure.Value) return Claim.HoldsFor([all, .. PrintedFigure.Of(passage, options)]);
        if (sum > SingleChoice * all.Figure.Value) return Claim.Holds;
        // Shares that leave as much out as the counts do say that the list is not complete.
        var told = passage.Figures.Where(f => f.Unit.IsPercent).Sum(f => f.Value);
        var open = Math.Abs(told - (100m * sum / all.Figure.Value)) < 0.5m;
        var derivation = $"{string.Join(" + ", options.Select(o => o.Number))} = {sum}";
        return Fails(
            sum > all.Figure.Value || (Exhaustive().IsMatch(passage.Text) && !open) ? Severity.Warning : Severity.Note, $"所列 {options.Length} 个选项共 {sum} 人，有效问卷为 {all.Text}", all.Text, $"{sum}", derivation, 0.7m,
            [all.Location, .. options.Select(passage.Locate)]);
    }

    // Everybody has an age and a sex: such a list leaves nobody out.
    [GeneratedRegex("非常满意.*不满意|年龄|性别|身份|学历|文化程度|职业|户籍|婚姻")]
    private static partial Regex Exhaustive();

    // From one end of the scale to the other.
    [GeneratedRegex("^[^,，。]{0,12}非常满意.*(?<!比较|基本|很|非常)不满意")]
    private static partial Regex Satisfaction();

    [GeneratedRegex("多选|可选多项|最多选")]
    private static partial Regex Multiple();

    [GeneratedRegex("在[^,，。]{0,6}$|在.*(?:有效|问卷).*中|有效样本")]
    private static partial Regex Among();
}
