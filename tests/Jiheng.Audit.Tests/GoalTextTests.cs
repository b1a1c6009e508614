using Jiheng.Audit.Checks;

namespace Jiheng.Audit.Tests;

public sealed class GoalTextTests
{
    private const string Head = "项目名称|甲项目||||\n|预期目标|实际完成情况|||\n";

    private const string Rows = "\n一级指标|三级指标|指标值|实际完成值|分值|得分\n产出指标|医疗救助人次|≥5.2万人次|5.36万人次|10|10\n产出指标|资助参保人数|≥3.6万人|3.42万人|10|9.5\n成本指标|财政人均补助标准|670元/人|670元/人|10|10";

    [Theory]
    [InlineData(Head + "|全年实施医疗救助5.2万人次，减轻困难群众负担。|全年实施医疗救助5.63万人次，减轻困难群众负担。|||" + Rows, "5.36万人次")]
    [InlineData(Head + "|全年实施医疗救助5.5万人次，减轻困难群众负担。|全年实施医疗救助，减轻困难群众医疗费用负担。|||" + Rows, "5.2万人次")]
    [InlineData(Head + "|资助困难群众参保3.6万人，减轻困难群众负担。|资助困难群众参保3.24万人，减轻困难群众负担。|||" + Rows, "3.42万人")]
    [InlineData(Head + "|落实财政补助政策，减轻参保群众负担。|财政人均补助标准达到640元，减轻参保群众负担。|||" + Rows, "670元/人")]
    [InlineData(Head + "|落实医疗救助政策，资助困难群众参保4.6万人。|落实医疗救助政策，参保人员待遇得到保障。|||" + Rows, "3.6万人")]
    public void Check_OfAContradiction_IsNoticed(string text, string expected) => Examples.Noticed<GoalText>(text, expected);

    [Theory]
    [InlineData(Head + "|全年实施医疗救助5.2万人次，减轻困难群众负担。|全年实施医疗救助5.36万人次，减轻困难群众负担。|||" + Rows)]
    [InlineData(Head + "|全年实施医疗救助5万人次以上，减轻困难群众负担。|全年实施医疗救助5.36万人次，减轻困难群众负担。|||" + Rows)]
    [InlineData(Head + "|全年实施医疗救助约5万人次，减轻困难群众负担。|全年实施医疗救助5.4万人次，减轻困难群众负担。|||" + Rows)]
    [InlineData(Head + "|落实医疗救助政策，减轻困难群众负担。|全年保障困难群众8.1万人，减轻困难群众负担。|||" + Rows)]
    [InlineData(Head + "|落实医疗救助政策，减轻困难群众负担。|全年资助困难群众参保12.5万人，减轻困难群众负担。|||" + Rows)]
    [InlineData(Head + "|落实医疗救助政策，减轻困难群众负担。|2024年5月18日启动医疗救助，减轻困难群众负担。|||" + Rows)]
    [InlineData(Head + "|落实医疗救助政策，减轻困难群众负担。|医疗救助比上年增加1.2万人次，减轻困难群众负担。|||" + Rows)]
    [InlineData(Head + "|财政人均补助标准670元，减轻参保群众负担。|财政人均补助标准达到670元，减轻参保群众负担。|||" + Rows)]
    [InlineData("项目名称|甲项目||||\n全年实施医疗救助5.63万人次，减轻困难群众负担。|||||" + Rows)]
    [InlineData("全年实施医疗救助5.63万人次，减轻困难群众负担。" + Rows)]
    public void Check_OfWhatAgrees_IsSilent(string text) => Examples.Silent<GoalText>(text);
}
