using System.Text.RegularExpressions;

namespace Jiheng.Audit.Claims;

/// <summary>A kind of rate by the words of its name, of what is counted and of what it is counted among (比率的分子与分母).</summary>
/// <param name="Name">执行率, 参保率.</param>
/// <param name="Part">支出, 参保人数.</param>
/// <param name="Base">预算, 常住人口.</param>
internal sealed partial record RateFamily(Regex Name, Regex Part, Regex Base)
{
    /// <summary>Every kind that is known.</summary>
    internal static IReadOnlyList<RateFamily> All { get; } =
    [
        new(Execution(), Spent(), Budget()), new(Arrival(), Arrived(), Due()), new(IncomeBudget(), Income(), PlannedIncome()), new(SpendingBudget(), Spending(), PlannedSpending()), new(Enrolment(), Enrolled(), Population()), new(Settlement(), Settled(), Found()),
    ];

    /// <summary>The kind that a figure's name belongs to.</summary>
    internal static RateFamily? Of(string label) => Whole().IsMatch(label) || !Partial().IsMatch(label) ? All.FirstOrDefault(f => f.Name.IsMatch(label)) : null;

    /// <summary>How many paragraphs back its figures may stand: a chapter tells of the fund, the next of its budget.</summary>
    internal int Reach => Name == IncomeBudget() || Name == SpendingBudget() ? FarBack : 1;

    private const int FarBack = 6;

    [GeneratedRegex("指标|绩效|任务|目标|平均|收入|政府采购|人员|公用|三公|项目支出率")]
    private static partial Regex Partial();

    [GeneratedRegex("^(?:基金)?(?:收入|支出)预算(?:完成|执行)率$")]
    private static partial Regex Whole();

    [GeneratedRegex("^(?:基金)?收入预算(?:完成|执行)率$")]
    private static partial Regex IncomeBudget();

    [GeneratedRegex("^(?:20..年)?(?:[^,，;]{0,12})?基金(?:总)?收入$|^(?:总收入|收入合计|收入总计)$")]
    private static partial Regex Income();

    [GeneratedRegex("收入(?:年初|年度|全年|调整)?预算(?:数|为)?$")]
    private static partial Regex PlannedIncome();

    [GeneratedRegex("^(?:基金)?支出预算(?:完成|执行)率$")]
    private static partial Regex SpendingBudget();

    [GeneratedRegex("^(?:20..年)?(?:[^,，;]{0,12})?基金(?:总)?支出$|^(?:总支出|支出合计|支出总计)$")]
    private static partial Regex Spending();

    [GeneratedRegex("支出(?:年初|年度|全年|调整)?预算(?:数|为)?$")]
    private static partial Regex PlannedSpending();

    [GeneratedRegex("(?:执行率|支出率|支付率|使用率|支出进度|执行进度)$")]
    private static partial Regex Execution();

    [GeneratedRegex("(?:支出|执行数?|支付|使用)(?:资金|金额|数|合计|总额)?$")]
    private static partial Regex Spent();

    [GeneratedRegex("(?:预算(?:数|资金|总额|指标|安排)?|下达(?:资金|预算|补助)?|安排(?:资金)?|资金总额|到位(?:资金|金额|数)?)$")]
    private static partial Regex Budget();

    [GeneratedRegex("到位率$")]
    private static partial Regex Arrival();

    [GeneratedRegex("(?:到位|收到)(?:资金|金额|数)?$")]
    private static partial Regex Arrived();

    [GeneratedRegex("(?:预算(?:数|资金|总额|安排)?|下达(?:资金|预算|补助)?|应(?:补助|到位|拨付)(?:资金|金额|数)?)$")]
    private static partial Regex Due();

    [GeneratedRegex("(?:参保率|参保覆盖率|参保比例)$")]
    private static partial Regex Enrolment();

    [GeneratedRegex("参保(?:人数|总人数|人员|缴费人数)?$")]
    private static partial Regex Enrolled();

    [GeneratedRegex("(?:人口|人口数|应参保人数|应保人数|应参保)$")]
    private static partial Regex Population();

    [GeneratedRegex("(?:整改率|办结率|整改完成率)$")]
    private static partial Regex Settlement();

    [GeneratedRegex("(?:整改|办结)(?:问题|到位)?$")]
    private static partial Regex Settled();

    [GeneratedRegex("(?:问题|线索|受理|投诉)$")]
    private static partial Regex Found();
}
