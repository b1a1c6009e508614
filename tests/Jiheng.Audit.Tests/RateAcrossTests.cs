using Jiheng.Audit.Checks;

namespace Jiheng.Audit.Tests;

public sealed class RateAcrossTests
{
    [Theory]
    [InlineData("全年预算500.00万元。资金主要用于参保补助。全年支出480.00万元，执行率为96.25%。", "96.00%")]
    [InlineData("全县常住人口32.50万人。截至年底，居民参保人数31.20万人，参保率98.00%。", "96.00%")]
    [InlineData("年初下达资金1200.00万元。其中中央资金占六成。年底前实际到位1100.00万元，到位率95.00%。", "91.67%")]
    [InlineData("全年预算数860.00万元。\n全年支出774.00万元，预算执行率92.00%。", "90.00%")]
    [InlineData("专项检查共发现问题250个。各地立行立改。年底前完成整改235个，整改率96.00%。", "94.00%")]
    [InlineData("市级安排预算320.00万元。\n实际支出300.00万元，支出率90.00%。", "93.75%")]
    [InlineData("2023年基金收入34.56亿元，运行平稳。\n基金支出30.24亿元。\n收入年初预算33.80亿元，收入预算完成率103.25%。", "102.25")]
    public void Check_OfAContradiction_IsNoticed(string text, string expected) => Examples.Noticed<RateAcross>(text, expected);

    [Theory]
    [InlineData("全年预算500.00万元。资金主要用于参保补助。全年支出480.00万元，执行率为96.00%。")]
    [InlineData("全县常住人口32.50万人。截至年底，居民参保人数31.20万人，参保率96.00%。")]
    [InlineData("预算500.00万元，支出480.00万元，执行率95.00%。")]
    [InlineData("年初预算500.00万元。年中调整预算520.00万元。全年支出480.00万元，执行率93.00%。")]
    [InlineData("全年预算500.00万元。绩效指标执行率88.00%。")]
    [InlineData("全年预算500.00万元。其中人员经费支出80.00万元，人员经费执行率99.00%。")]
    [InlineData("执行率为96.25%。")]
    [InlineData("全年预算500.00万元。全年支出480.00万元。平均执行率为91.00%。")]
    [InlineData("全县户籍人口40.10万人，常住人口32.50万人。参保人数31.20万人，参保率95.00%。")]
    [InlineData("预算500.00万元。甲项目支出120.00万元，乙项目支出200.00万元，执行率64.00%。")]
    [InlineData("共发现问题250个。整改235个，整改率94.00%。")]
    [InlineData("全县人均可支配收入2.10万元。参保率97.00%。")]
    [InlineData("全年到位资金25544.00万元。全年支出24879.86万元，预算执行率为97.40%。")]
    [InlineData("2023年基金收入34.56亿元，运行平稳。\n基金支出30.24亿元。\n收入年初预算33.80亿元，收入预算完成率102.25%。")]
    public void Check_OfWhatAgrees_IsSilent(string text) => Examples.Silent<RateAcross>(text);
}
