using Jiheng.Audit.Claims;
using Jiheng.Audit.Figures;
using Jiheng.Audit.Findings;

namespace Jiheng.Audit.Checks;

/// <summary>One indicator with two targets, actual values, weights or scores in one report (同一指标前后不一).</summary>
public sealed class SameIndicator : AuditRule
{
    private const int ShortestName = 4;
    private const int ShortestPart = 5;

    public override string Id => "same.indicator";

    public override string Explanation => "同一项目的报告中，一个三级指标在不同表格、正文里的目标值、实际完成值、分值、得分应当一致（按各自保留的小数取区间）。正文取写有引号内指标名称的句子，和以指标名称开头的段落（“名称（分值5分，得5分）。指标值……，实际完成……”“名称：指标值……”）；写在各表之前的，只有一张表有该指标时才比较。不同项目的同名指标不比较。";

    public override string Example => "三级指标|指标值|实际完成值|分值|得分\n预算执行率|≥95%|92.1%|5|4.85\n\n“预算执行率”实际完成值为92.1%，分值5分，得分4.81分。";

    public override string Tolerance => Tolerances.Rounding;

    public override string Citation => RuleBasis.Consistency;

    public override IEnumerable<Claim> Check(Manuscript manuscript)
    {
        var told = manuscript.Prose.ToHashSet();
        var quoted = manuscript.Passages.SelectMany((p, i) => !told.Contains(p) ? [] : IndicatorMention.Quoted(p).Concat(IndicatorMention.Opened(p)).Select(q => (At: i, q.Name, q.Mention))).ToArray();
        var early = Early(manuscript, quoted);
        for (var (f, next) = (0, 0); f < manuscript.Forms.Count; f++)
        {
            var form = manuscript.Forms[f];
            var end = f + 1 < manuscript.Forms.Count ? manuscript.Forms[f + 1].Start : int.MaxValue;
            var names = form.Indicators.Select(i => i.Name).ToHashSet(StringComparer.Ordinal);
            for (; next < quoted.Length && quoted[next].At < form.Start; next++) ;
            var prose = quoted.Skip(next).TakeWhile(q => q.At < end).Select(q => (Name: Meant(q.Name, names), q.Mention)).Where(q => q.Name is not null).Concat(early[f]).ToLookup(q => q.Name!, q => q.Mention);
            foreach (var same in form.Indicators.Where(i => i.Name.Length >= ShortestName).GroupBy(i => i.Name))
            {
                var mentions = same.Select(IndicatorMention.Of).Concat(prose[same.Key]).ToArray();
                if (mentions.DistinctBy(m => m.Source).Count() < 2) continue;
                foreach (var key in new[] { "目标值", "实际完成值", "分值", "得分" })
                {
                    if (Compare(same.Key, key, mentions) is not { } claim) continue;
                    yield return claim;
                    // Another weight brings another score with it.
                    if (key == "分值" && claim.Finding is not null) break;
                }
            }
        }
    }

    // A report tells of its indicators before the annex that lists them: where one form alone has the name, it is meant.
    private static ILookup<int, (string? Name, IndicatorMention Mention)> Early(Manuscript manuscript, (int At, string Name, IndicatorMention Mention)[] quoted)
    {
        var first = manuscript.Forms.Count > 1 ? manuscript.Forms[1].Start : 0;
        var owners = manuscript.Forms.SelectMany((f, i) => f.Indicators.Select(n => (n.Name, Form: i))).Distinct().GroupBy(n => n.Name, StringComparer.Ordinal).Where(g => g.Count() == 1).ToDictionary(g => g.Key, g => g.Single().Form, StringComparer.Ordinal);
        return quoted.TakeWhile(q => q.At < first).Where(q => owners.GetValueOrDefault(q.Name) > 0).ToLookup(q => owners[q.Name], q => ((string?)q.Name, q.Mention));
    }

    // Forms cut long names off, reports write them out; two rows with the same beginning are no match.
    private static string? Meant(string quoted, HashSet<string> names)
    {
        var fitting = Enumerable.Range(ShortestPart, Math.Max(0, quoted.Length - ShortestPart)).SelectMany(n => new[] { quoted[..n], quoted[^n..] }).Append(quoted).Where(names.Contains).Distinct().Take(2).ToArray();
        return fitting is [var name] ? name : null;
    }

    private Claim? Compare(string name, string key, IndicatorMention[] mentions)
    {
        var values = mentions.Where(m => m.Values.ContainsKey(key)).Select(m => (m.Source, Value: m.Values[key])).ToArray();
        if (values.DistinctBy(v => v.Source).Count() < 2) return null;
        var first = values[0];
        var odd = Array.Find(values, v => v.Source != first.Source && Differ(v.Value.Figure, first.Value.Figure, key)).Value;
        return odd is null ? Claim.Holds : Fails(
            Severity.Error, $"“{name}”的{key}前后不一：{odd.Text} 与 {first.Value.Text}", odd.Text, first.Value.Text,
            $"{odd.Text} ≠ {first.Value.Text}", 0.8m, odd.Location, first.Value.Location);
    }

    // Tables print points without their unit.
    private static bool Differ(Figure a, Figure b, string key) =>
        key is "分值" or "得分" ? Math.Abs(a.Value - b.Value) > 0 : a.SameKind(b) && !a.Interval.Intersects(b.Interval);
}
