using Jiheng.Audit.Checks;

namespace Jiheng.Audit.Tests;

public sealed class AllMetTests
{
    private const string Head = "项目名称|甲项目||||\n|预期目标|实际完成情况|||\n";

    private const string Rows = "\n一级指标|三级指标|指标值|实际完成值|分值|得分\n产出指标|医疗救助人次|≥5.2万人次|5.36万人次|10|10\n产出指标|资助参保人数|≥3.6万人|";

    [Theory]
    [InlineData(Head + "|资助困难群众参保，减轻负担。|资助困难群众参保，各项目标任务全面完成。|||" + Rows + "3.42万人|10|9.5", "1项未完成")]
    [InlineData(Head + "|资助困难群众参保，减轻负担。|减轻困难群众负担，全面完成年度目标。|||" + Rows + "3.42万人|10|9.5", "1项未完成")]
    [InlineData(Head + "|资助困难群众参保，减轻负担。|减轻困难群众负担，目标全部完成。|||" + Rows + "3.42万人|10|9.5", "1项未完成")]
    [InlineData(Head + "|资助困难群众参保，减轻负担。|减轻困难群众负担，所有指标均已完成。|||" + Rows + "3.42万人|10|9.5", "1项未完成")]
    [InlineData(Head + "|资助困难群众参保，减轻负担。|减轻困难群众负担，圆满完成工作任务。|||" + Rows + "3.42万人|10|9.5", "1项未完成")]
    public void Check_OfAContradiction_IsNoticed(string text, string expected) => Examples.Noticed<AllMet>(text, expected);

    [Theory]
    [InlineData(Head + "|资助困难群众参保，减轻负担。|资助困难群众参保，各项目标任务全面完成。|||" + Rows + "3.62万人|10|10")]
    [InlineData(Head + "|资助困难群众参保，减轻负担。|资助困难群众参保，各项目标任务全面完成。|||" + Rows + "3.6万人|10|10")]
    [InlineData(Head + "|资助困难群众参保，减轻负担。|资助困难群众参保，基本完成年度目标。|||" + Rows + "3.42万人|10|9.5")]
    [InlineData(Head + "|资助困难群众参保，减轻负担。|资助困难群众参保，年度目标未全面完成。|||" + Rows + "3.42万人|10|9.5")]
    [InlineData(Head + "|全面完成年度目标，减轻群众负担。|资助困难群众参保，减轻群众负担。|||" + Rows + "3.42万人|10|9.5")]
    [InlineData(Head + "|资助困难群众参保，减轻负担。|资助困难群众参保，完成参保登记。|||" + Rows + "3.42万人|10|9.5")]
    [InlineData(Head + "|资助困难群众参保，减轻负担。|资助困难群众参保，各项目标任务全面完成。|||" + Rows + "3.6万人以上|10|10")]
    [InlineData(Head + "|资助困难群众参保，减轻负担。|资助困难群众参保，各项目标任务全面完成。|||" + Rows + "有效|10|10")]
    [InlineData("各项目标任务全面完成，群众满意。" + Rows + "3.42万人|10|9.5")]
    [InlineData(Head + "|资助困难群众参保，减轻负担。|各县全面完成参保登记，减轻群众负担。|||" + Rows + "3.42万人|10|9.5")]
    public void Check_OfWhatAgrees_IsSilent(string text) => Examples.Silent<AllMet>(text);
}
