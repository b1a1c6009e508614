using Jiheng.Audit.Checks;

namespace Jiheng.Audit.Tests;

public sealed class SameQuantityTests
{
    [Theory]
    [InlineData("2023年全县居民参保总人数31.20万人。\n经核对，2023年全县居民参保总人数32.10万人。", "31.20")]
    [InlineData("全年医疗救助资金支出总额860万元。\n全年医疗救助资金支出总额890万元。", "860")]
    [InlineData("资助困难群众参加居民医保12000人次。\n资助困难群众参加居民医保超过1.2万人次，\n资助困难群众参加居民医保12000万人次。", "1")]
    [InlineData("截至年底定点零售药店数量560家；\n截至年底定点零售药店数量506家；", "560")]
    [InlineData("门诊慢特病待遇享受人数4.50万人。\n门诊慢特病待遇享受人数45.0万人。", "4.50")]
    [InlineData("查处违规机构35家，查处违规机构53家，其中罚款3家。", "家")]
    public void Check_OfAContradiction_IsNoticed(string text, string expected) => Examples.Noticed<SameQuantity>(text, expected);

    [Theory]
    [InlineData("2023年全县居民参保总人数31.20万人。\n经核对，2023年全县居民参保总人数31.2万人。")]
    [InlineData("参保人数31万人。\n参保人数32万人。")]
    [InlineData("2022年全县居民参保总人数31.20万人。\n2023年全县居民参保总人数32.10万人。")]
    [InlineData("全年医疗救助资金支出总额比上年增加86万元。\n全年医疗救助资金支出总额比上年增加90万元。")]
    [InlineData("全县门诊慢特病待遇人数不低于4万人。\n全县门诊慢特病待遇人数4.6万人。")]
    [InlineData("居民个人缴费财政补助标准670元。\n居民个人缴费财政补助标准640元。")]
    [InlineData("全年医疗救助资金支出总额860万元。\n全年医疗救助资金支出总额0.086亿元。")]
    [InlineData("全年医疗救助受益人数年度目标值5万人。\n全年医疗救助受益人数年度目标值6万人。")]
    [InlineData("城乡居民基金收入预算总额3亿元。\n城乡居民基金支出预算总额4亿元。")]
    [InlineData("截至年底定点零售药店数量560家；\n截至年底定点医疗机构数量506家；")]
    [InlineData("查处违规机构35家，约谈违规机构53家。")]
    [InlineData("组织培训12次，组织培训120人次。")]
    public void Check_OfWhatAgrees_IsSilent(string text) => Examples.Silent<SameQuantity>(text);
}
