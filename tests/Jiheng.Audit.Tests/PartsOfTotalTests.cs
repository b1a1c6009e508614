using Jiheng.Audit.Checks;

namespace Jiheng.Audit.Tests;

public sealed class PartsOfTotalTests
{
    [Theory]
    [InlineData("全年共培训300人，其中：县级100人，乡级150人，村级80人。", "330")]
    [InlineData("基金支出 20.00 亿元，其中：住院 12.00 亿元，门诊 6.00 亿元，大病 1.00 亿元，其他 0.50 亿元。", "19.50")]
    [InlineData("补助资金500万元（其中：中央300万元，省级250万元）。", "550")]
    [InlineData("检查机构90家，其中：医院30家、药店45家、诊所10家、其他4家。", "89")]
    [InlineData("收入合计1,000.00万元，其中：拨款980.00万元，利息10.00万元，其他0.00万元。", "990.00")]
    [InlineData("参保40万人（职工12万人、居民29.6万人）。", "41.6")]
    // The total stands a sentence before; a bare 0 is none.
    [InlineData("“三公”经费支出4.87万元，比上年减少0.30万元。其中：因公出国费0万元，公务用车费3.62万元，公务接待费1.52万元。", "5.14")]
    [InlineData("“三公”经费支出9.37万元。比上年减少1.15万元，下降10.93%。其中：因公出国费0万元，公务用车费7.85万元，公务接待费1.25万元。", "9.10")]
    [InlineData("补助资金500.00万元，其中：中央资金300.00万元，地方资金120.00万元。", "420.00")]
    [InlineData("参保421.30万人（职工118.60万人、居民232.70万人）。", "351.30")]
    [InlineData("总支出367065万元，其中：待遇支出321638万元，大病支出44427万元。", "366065")]
    public void Check_OfAContradiction_IsNoticed(string text, string expected) => Examples.Noticed<PartsOfTotal>(text, expected);

    [Theory]
    [InlineData("全年共培训330人，其中：县级100人，乡级150人，村级80人。")]
    [InlineData("总支出100万元，其中：培训费20万元，差旅费30万元。")]
    [InlineData("支出3.00亿元，其中：待遇1.005亿元，转移1.996亿元。")]
    [InlineData("编制30名，行政编制12名，工勤编制8名，其中：科级正职5名，副职10名。")]
    [InlineData("收入50万元，其中：拨款45万元，比上年增加60万元。")]
    [InlineData("收入50万元，其中：拨款30万元，占60%；利息20万元，占40%。")]
    [InlineData("参保100人，其中：新增20人；全年支出合计300人次。")]
    [InlineData("资金80万元，其中：中央50万元（提前下达60万元），省级30万元。")]
    [InlineData("处理12人，其中：警告8人，记过4人；二是约谈机构50家、负责人50人。")]
    [InlineData("支出10万元，完成预算20万元，其中：人员4万元，公用6万元。")]
    [InlineData("“三公”经费支出5.14万元，比上年减少0.30万元。其中：因公出国费0万元，公务用车费3.62万元，公务接待费1.52万元。")]
    [InlineData("收入50.00万元，支出48.00万元。其中：人员20.00万元，公用10.00万元，其他5.00万元。")]
    [InlineData("补助资金500.00万元，其中：中央资金300.00万元，省级资金120.00万元。")]
    [InlineData("参保421.30万人（职工118.60万人、居民302.70万人）。")]
    public void Check_OfWhatAgrees_IsSilent(string text) => Examples.Silent<PartsOfTotal>(text);
}
