using Jiheng.Audit.Checks;

namespace Jiheng.Audit.Tests;

public sealed class ScoreOfFormTests
{
    [Theory]
    [InlineData("资金来源|全年预算数|全年执行数|分值|执行率|得分\n年度资金总额|80.00|60.00|10|85.00%|7.50", "75.0")]
    [InlineData("资金来源|全年预算数|全年执行数|分值|执行率|得分\n年度资金总额|80.00|60.00|10|75.00%|8.50", "7.50")]
    [InlineData("资金来源|全年预算数|全年执行数|分值|执行率|得分\n总额|200.00|200.00|10|100%|9", "10.00")]
    [InlineData("项目|预算数（A）|执行数（B）|执行率（B/A）\n中央|500|450|100%", "90")]
    [InlineData("资金来源|全年预算数|全年执行数|分值|执行率|得分\n总额|40.00|39.80|10|99.50%|10分", "9.95")]
    [InlineData("资金来源|全年预算数|全年执行数|分值|执行率|得分\n总额|40.00|39.00|20|97.50%|19.00", "19.50")]
    public void Check_OfAContradiction_IsNoticed(string text, string expected) => Examples.Noticed<ScoreOfForm>(text, expected);

    [Theory]
    [InlineData("资金来源|全年预算数|全年执行数|分值|执行率|得分\n年度资金总额|80.00|60.00|10|75.00%|7.50")]
    [InlineData("资金来源|全年预算数|全年执行数|分值|执行率|得分\n总额|200.00|200.00|10|100%|10")]
    [InlineData("资金来源|全年预算数|全年执行数|分值|执行率|得分\n总额|0.00|0.00|10|0%|0")]
    [InlineData("资金来源|全年预算数|全年执行数|分值|执行率|得分\n总额|80.00||10||")]
    [InlineData("资金来源|全年预算数|全年执行数|分值|执行率|得分\n其中：其他|50.00|47.60|—|—|—")]
    [InlineData("项目|预算数（A）|执行数（B）|执行率（B/A）\n中央|500|450|90%")]
    [InlineData("资金来源|全年预算数|全年执行数|分值|执行率|得分\n总额|40.00|39.00|20|97.5%|19.5分")]
    [InlineData("资金来源|全年预算数|全年执行数|分值|执行率|得分\n总额|30.00|32.00|10|106.67%|10")]
    [InlineData("资金来源|全年预算数|全年执行数|分值|执行率|得分\n总额|432.62|367.07|10|84.85%|8.49")]
    // 14118.15 ÷ 15681.46 × 10 = 9.003, printed without the noughts of 9.00.
    [InlineData("资金来源|全年预算数|全年执行数|分值|执行率|得分\n总额|15681.46|14118.15|10|90.03%|9分")]
    [InlineData("项目|数量\n总额|40|39")]
    public void Check_OfWhatAgrees_IsSilent(string text) => Examples.Silent<ScoreOfForm>(text);
}
