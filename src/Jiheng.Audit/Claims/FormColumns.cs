using System.Text.RegularExpressions;

namespace Jiheng.Audit.Claims;

/// <summary>The columns of a form's block by the words of its heading row (表头栏目); −1 where a column is missing.</summary>
internal sealed partial record FormColumns(
    int Class, int Name, int Sign, int Target, int Unit, int Actual, int Weight, int Score, int Note, int Criterion,
    int Initial, int Budget, int Spent, int Rate)
{
    /// <summary>A heading row of indicators or of funds, or null.</summary>
    internal static FormColumns? Of(TableView table, int row)
    {
        int Find(Regex words) => Enumerable.Range(0, table.Width).FirstOrDefault(
            c => table[row, c] is { Text.Length: > 0 and < 24, Figures.Count: 0 } cell && words.IsMatch(cell.Text) && !Aside().IsMatch(cell.Text), -1);
        var columns = new FormColumns(
            Find(ClassWord()), Find(NameWord()), Find(SignWord()), Find(TargetWord()), Find(UnitWord()), Find(ActualWord()), Find(WeightWord()), Find(ScoreWord()),
            Find(NoteWord()), Find(CriterionWord()), Find(InitialWord()), Find(BudgetWord()), Find(SpentWord()), Find(RateWord()));
        return columns.IsFunds || columns.IsIndicators ? columns : null;
    }

    /// <summary>The block of amounts: 年初预算数 全年预算数 全年执行数.</summary>
    internal bool IsFunds => Budget >= 0 && Spent >= 0;

    /// <summary>The block of indicators: a name with a target, or a weight with a score.</summary>
    internal bool IsIndicators => !IsFunds && ((Target >= 0 && (Name >= 0 || Actual >= 0)) || (Weight >= 0 && Score >= 0));

    [GeneratedRegex("依据|解释|说明(?!$)|来源")]
    private static partial Regex Aside();

    [GeneratedRegex("^二级指标")]
    private static partial Regex ClassWord();

    [GeneratedRegex("^(?:三级指标|指标名称|绩效指标名称|具体指标|指标内容|三级绩效指标)")]
    private static partial Regex NameWord();

    [GeneratedRegex("^(?:指标性质|计算符号|符号|指标方向)$")]
    private static partial Regex SignWord();

    [GeneratedRegex("^(?:年度|预期|年初|计划|设定)?(?:绩效)?(?:指标值|目标值)|^目标$|^年初目标|^计划值")]
    private static partial Regex TargetWord();

    [GeneratedRegex("^(?:度量|计量)?单位$")]
    private static partial Regex UnitWord();

    [GeneratedRegex("^(?:全年|年度)?(?:实际)?完成(?:指标)?值|^实际(?:完成)?(?:指标)?值|^全年实际值")]
    private static partial Regex ActualWord();

    [GeneratedRegex("^(?:指标)?(?:分值|权重|标准分|满分)")]
    private static partial Regex WeightWord();

    [GeneratedRegex("^(?:自评|评价|实际)?得分(?!率)")]
    private static partial Regex ScoreWord();

    [GeneratedRegex("偏差原因|未完成原因|扣分原因|偏离原因")]
    private static partial Regex NoteWord();

    [GeneratedRegex("评分(?:规则|标准|办法|细则|依据)|计分(?:方法|规则)|评价标准")]
    private static partial Regex CriterionWord();

    [GeneratedRegex("^(?:年初|当年)预算")]
    private static partial Regex InitialWord();

    [GeneratedRegex(@"^(?:全年|调整后?|年度|调整预算后)?预算(?:数|金额|资金|总额|安排)?(?:\(A\))?$|^全年预算")]
    private static partial Regex BudgetWord();

    [GeneratedRegex("^(?:全年|预算|实际)?(?:实际)?(?:执行|支出|支付)(?:数|金额|资金)?|^决算数|^全年执行")]
    private static partial Regex SpentWord();

    [GeneratedRegex("^(?:预算|预计|资金)?执行率")]
    private static partial Regex RateWord();
}
