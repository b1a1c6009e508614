using Jiheng.Audit.Checks;

namespace Jiheng.Audit.Tests;

public sealed class ShareTests
{
    [Theory]
    [InlineData("收入200.00万元，其中：拨款150.00万元，占75.00%；利息50.00万元，占35.00%。", "25.00%")]
    [InlineData("合同总额400万元。\n授予小企业合同100万元，占合同总额的30.00%。", "25.00%")]
    [InlineData("1.教育支出30.00万元，占30.00%。\n2.医疗支出50.00万元，占55.00%。\n3.住房支出20.00万元，占20.00%。", "50.00%")]
    [InlineData("参保人数80万人，其中：居民60万人，占65%。", "75%")]
    [InlineData("支出总额250.00亿元，其中：住院支出200.00亿元，占70.0%。", "80.0%")]
    [InlineData("学校共1000个，其中：公办800个、民办200个，公办占60%。", "80%")]
    [InlineData("基金支出500.00万元。其中：住院支出375.00万元，占基金支出的75.00%；门诊支出75.00万元，占16.00%；其他支出50.00万元，占10.00%。", "15")]
    public void Check_OfAContradiction_IsNoticed(string text, string expected) => Examples.Noticed<Share>(text, expected);

    [Theory]
    [InlineData("收入200.00万元，其中：拨款150.00万元，占75.00%；利息50.00万元，占25.00%。")]
    [InlineData("合同总额400万元。\n授予小企业合同100万元，占合同总额的25.00%。")]
    [InlineData("1.教育支出30.00万元，占30.00%。\n2.医疗支出50.00万元，占50.00%。\n3.住房支出20.00万元，占20.00%。")]
    [InlineData("收入0.00万元，其中：拨款0.00万元，占0.00%。")]
    [InlineData("三项合计3.00万元，其中：甲1.00万元，占33.33%。")]
    [InlineData("居民参保60万人，占常住人口的95%。")]
    [InlineData("本年支出120万元，占比提高3%。")]
    [InlineData("支出2,000.00万元，其中：基本支出1,234.56万元，占61.73%。")]
    [InlineData("项目9个，其中：跟踪项目3个，占33.3%。")]
    [InlineData("人员经费80万元，占80%。\n会议于三月召开。")]
    [InlineData("学校1260个，其中公办960个、民办300个，公办占76.19%。")]
    [InlineData("资金总额300万元，其中县级45万元，中央占60%、省级占25%、县级占15%。")]
    [InlineData("资金总额300万元，其中县级30万元，三级分别占50%、40%、10%。")]
    [InlineData("基金支出500.00万元。其中：住院支出375.00万元，占基金支出的75.00%；门诊支出75.00万元，占15.00%；其他支出50.00万元，占10.00%。")]
    public void Check_OfWhatAgrees_IsSilent(string text) => Examples.Silent<Share>(text);
}
