using Jiheng.Audit.Claims;
using Jiheng.Audit.Figures;
using Jiheng.Audit.Findings;

namespace Jiheng.Audit.Checks;

/// <summary>A reasons column filled with a bare number (偏差原因填写无意义).</summary>
public sealed class Placeholder : AuditRule
{
    public override string Id => "form.placeholder";

    public override string Explanation => "偏差原因分析及改进措施一栏应当填写文字说明；没有偏差的可以空白或填“无”，不应只填数字或符号。";

    public override string Example => "一级指标|指标名称|年度指标值|实际完成值|分值|得分|偏差原因\n产出|培训次数|=1次|=1次|10|10|1";

    public override string Tolerance => Tolerances.Words;

    public override string Citation => "《项目支出绩效评价管理办法》（财预〔2020〕10号）：未完成绩效目标的，应当说明原因和改进措施";

    public override IEnumerable<Claim> Check(Manuscript manuscript) =>
        from form in manuscript.Forms
        from indicator in form.Indicators
        where indicator is { Weight: not null, Score: not null, Note: not null }
        let cell = indicator.Note
        group cell by (Form: form, Text: cell.Text.Length < 4 && cell.Text.All(char.IsAsciiLetterOrDigit) ? cell.Text : "") into filled
        select filled.Key.Text.Length == 0 ? Claim.Holds : Report([.. filled]);

    // The same filler in several rows is one habit, and one finding.
    private Claim Report(Passage[] cells) => Fails(
        Severity.Warning, $"偏差原因一栏只填了“{cells[0].Verbatim.Trim()}”，共 {cells.Length} 处", cells[0].Verbatim.Trim(), "文字说明或空白", "", 0.9m,
        [.. cells.Select(c => c.Locate(0, c.Text.Length))]);
}
