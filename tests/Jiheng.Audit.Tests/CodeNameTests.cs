using Jiheng.Audit.Checks;

namespace Jiheng.Audit.Tests;

public sealed class CodeNameTests
{
    [Theory]
    [InlineData("A项目决策|20\nB项目过程|20\n\nA项目投入|20\nB项目过程|20", "项目决策")]
    [InlineData("A12立项程序规范性|2\n\nA12项目立项规范性|2", "立项程序规范性")]
    [InlineData("B1资金管理|10\nB1组织实施|10", "资金管理")]
    [InlineData("B项目决策（25分）|x\n\nB项目过程（25分）|x", "项目决策")]
    [InlineData("C1产出数量|5|5\nC2产出质量|5|5\n\nC1产出时效|5|5", "产出数量")]
    public void Check_OfAContradiction_IsNoticed(string text, string expected) => Examples.Noticed<CodeName>(text, expected);

    [Theory]
    [InlineData("A项目决策|20\nB项目过程|20\n\nA项目决策|20\nB项目过程|20")]
    [InlineData("A项目决策（15分）|x\n\nA项目决策|x")]
    [InlineData("D2满意度|10\n\nD2满意度指标（10分）|10")]
    [InlineData("A12立项程序规范性|2\n\nA13项目立项规范性|2")]
    [InlineData("A类项目|x\nA级机构|x")]
    [InlineData("项目决策|20\n项目过程|20")]
    [InlineData("A1|项目决策\nA1|项目过程")]
    [InlineData("B超检查费用|20")]
    [InlineData("C11参保人数|5\n\nC11 参保人数|5")]
    [InlineData("A项目决策|20")]
    public void Check_OfWhatAgrees_IsSilent(string text) => Examples.Silent<CodeName>(text);
}
