using System.Text.RegularExpressions;
using Jiheng.Audit.Claims;
using Jiheng.Audit.Figures;

namespace Jiheng.Audit.Checks;

/// <summary>目标值 60%，实际 63.8%，比目标高 3.8 个百分点: by how much a target told before is exceeded or missed (超出、低于目标的幅度).</summary>
public sealed partial class AgainstTarget : ArithmeticRule
{
    public override string Id => "margin.target";

    public override string Explanation => "同一句中先写明目标（计划、任务、预算、规定时限）数和实际数、再写“比目标高（超出目标、低于预算、较规定时限晚……）多少”的，该数应当等于两数之差；句中目标数或实际数不止一个的不比较。";

    public override string Example => "报销比例目标值60%，实际63.8%，比目标高4.8个百分点。";

    private protected override IEnumerable<Statement> Read(Manuscript manuscript) => FromThird(manuscript, Of);

    private static Statement? Of(Sentence sentence, Figure[] figures, int i)
    {
        var (told, passage) = (figures[i], sentence.Passage);
        if (Against().Match(passage.Text[figures[i - 1].End..told.Start]) is not { Success: true } against) return null;
        var (from, _) = sentence.Clause(told);
        var levels = figures.Take(i).Where(f => f.Start >= from && (told.Unit.Base == "百分点" ? f.Unit.IsPercent : f.SameKind(told)) && Words.Direction(f.Label) == 0).ToArray();
        if (levels.Length != 2 || levels.Count(f => IsGoal(passage, f)) != 1 || told.Unit.Base.Length == 0 || told.Unit.IsPercent) return null;
        var (goal, actual) = IsGoal(passage, levels[0]) ? (levels[0], levels[1]) : (levels[1], levels[0]);
        var (a, b) = (new PrintedFigure(passage, actual), new PrintedFigure(passage, goal));
        return new(new(passage, told), against.Groups["below"].Success ? Arithmetic.Rest(b, a) : Arithmetic.Rest(a, b)) { Reach = 2m, Confidence = 0.85m, Name = "与目标之差" };
    }

    // 规定收到文件后 30 日内: what is behind the figure may say that it is a limit.
    private static bool IsGoal(Passage passage, Figure figure) => Goal().IsMatch(Words.Lead(passage, figure)) || (figure.Unit.Base is "日" or "天" or "工作日" && passage.Text.AsSpan(figure.End) is ['内' or '以', ..]);

    [GeneratedRegex("目标|计划|任务|指标值|预算|时限")]
    private static partial Regex Goal();

    [GeneratedRegex("^[)]?[,，(]?[^,，。;\\d]{0,6}?(?:[比较](?:年初|年度|全年|预期|既定|绩效|设定|规定)*的?(?:目标|计划|任务|预算|时限|期限)(?:值|数)?(?:高出?|多出?|超出?|超支|提高|增加|晚|慢|延迟|(?<below>低|少|减少|节约|节省|早|快|提前|缩短))了?|(?:超额完成|超过|超出|高于|优于|超|(?<below>低于|未达到?|少于))(?:年初|年度|全年|预期|既定|绩效|设定|规定)*的?(?:目标|计划|任务|预算|时限|期限)(?:值|数|任务)?)$")]
    private static partial Regex Against();
}
