using Jiheng.Audit.Checks;

namespace Jiheng.Audit.Tests;

public sealed class NamedFormulaTests
{
    [Theory]
    [InlineData("滚存结余89.59亿元 ＝ 上年末滚存结余79.12亿元 ＋ 当期结余10.74亿元", "89.86")]
    [InlineData("较上年增减额2.42亿元 ＝ 基金支出41.67亿元 － 2021年基金支出39.34亿元（录入自收支表）", "2.33")]
    [InlineData("预算执行率97.19% ＝ 基金支出41.76亿元 ÷ 预算支出42.65亿元，四舍五入到百分比2位小数", "97.91")]
    [InlineData("到位率得分8.50分 ＝ 到位率分值10分 × 完成率95.00%，四舍五入到2位小数", "9.50")]
    [InlineData("可支付月数24.75个月 ＝ 滚存结余89.59亿元 ÷ 月均支出3.48亿元。", "25.74")]
    public void Check_OfAContradiction_IsNoticed(string text, string expected) => Examples.Noticed<NamedFormula>(text, expected);

    [Theory]
    [InlineData("滚存结余89.59亿元 ＝ 上年末滚存结余79.12亿元 ＋ 当期结余10.47亿元")]
    [InlineData("较上年增减额2.42亿元 ＝ 基金支出41.76亿元 － 2021年基金支出39.34亿元（录入自收支表）")]
    [InlineData("预算执行率97.91% ＝ 基金支出41.76亿元 ÷ 预算支出42.65亿元，四舍五入到百分比2位小数")]
    [InlineData("到位率得分9.50分 ＝ 到位率分值10分 × 完成率95.00%，四舍五入到2位小数")]
    [InlineData("可支付月数25.74个月 ＝ 滚存结余89.59亿元 ÷ 月均支出3.48亿元。")]
    [InlineData("支出总额600万元＝三项“支出”之和：甲100万元、乙200万元、丙300万元")]
    [InlineData("得分3.00分 ＝ 取大（下限0分、（分值3分 × 得分比例100.00%））")]
    [InlineData("得分0.00分 ＝ 分值6分 × 取小（上限100%、完成率0.00%），四舍五入到2位小数")]
    [InlineData("人均补助480元 ＝ 支出总额48万元 ÷ 参保人数1000人")]
    [InlineData("1亩=666.67平方米，全县支出10万元，其中甲5万元、乙5万元。")]
    [InlineData("指标值=100%，实际完成100%，得10分（分值10分）。")]
    [InlineData("中央资金合计820051万元 ＝ 财社〔2023〕138号中央资金753379万元 ＋ 财社〔2024〕101号中央资金66672万元")]
    public void Check_OfWhatAgrees_IsSilent(string text) => Examples.Silent<NamedFormula>(text);
}
