using Jiheng.Audit.Checks;

namespace Jiheng.Audit.Tests;

public sealed class DocumentTitleTests
{
    [Theory]
    [InlineData("《关于下达补助资金的通知》（甲财社〔2024〕9号）。\n《关于下达清算资金的通知》（甲财社〔2024〕9号）。", "补助资金")]
    [InlineData("《工作方案》（甲政发〔2023〕5号）。\n《实施细则》（甲政发〔2023〕5号）。", "工作方案")]
    [InlineData("《项目支出绩效评价管理办法》（甲预〔2020〕10号）。\n《项目支出绩效评价管理办法》（甲预〔2020〕10号）和《财政支出绩效评价管理办法》（甲预〔2021〕10号）。", "2020")]
    [InlineData("《关于做好财政补贴工作的通知》（甲医保函〔2024〕99号）。\n《关于做好财政补贴工作的通知》（甲医保函〔2024〕99号）、《关于做好财政补贴的通知》（甲医保函〔2024〕99号）。", "财政补贴工作")]
    [InlineData("《医疗救助办法》（乙府〔2022〕3号）\n《医疗救助办法》（乙府〔2022〕3号）\n《医疗补助办法》（乙府〔2022〕3号）", "救助办法")]
    public void Check_OfAContradiction_IsNoticed(string text, string expected) => Examples.Noticed<DocumentTitle>(text, expected);

    [Theory]
    [InlineData("《关于下达补助资金的通知》（甲财社〔2024〕9号）。\n《关于下达补助资金的通知》（甲财社〔2024〕9号）。")]
    [InlineData("《关于印发〈资金管理办法〉的通知》（甲财社〔2022〕1号）。\n《资金管理办法》（甲财社〔2022〕1号）。")]
    [InlineData("《资金管理办法》（甲财社〔2022〕1号）、《绩效管理办法》（甲财社〔2022〕2号）。")]
    [InlineData("《提前下达2023年资金》（甲财社〔2022〕8号）、《清算2022年资金分配》（甲财社〔2023〕8号）。")]
    [InlineData("（甲财社〔2022〕1号）")]
    [InlineData("依据《预算法》和《保险法》。")]
    [InlineData("《工作方案》（甲政发〔2023〕5号）、《工作方案》（甲政发〔2023〕5号）。")]
    [InlineData("《年度决算说明》（甲财〔2022〕7号）与《机构编制批复》（甲财〔2023〕7号）。")]
    [InlineData("《通知》（甲财社〔2024〕9号）")]
    [InlineData("《甲县医保局关于参保工作的通知》（甲医保〔2024〕6号）、《关于参保工作的通知》（甲医保〔2024〕6号）。")]
    public void Check_OfWhatAgrees_IsSilent(string text) => Examples.Silent<DocumentTitle>(text);
}
