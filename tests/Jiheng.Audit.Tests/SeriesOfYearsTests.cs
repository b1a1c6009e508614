using Jiheng.Audit.Checks;

namespace Jiheng.Audit.Tests;

public sealed class SeriesOfYearsTests
{
    [Theory]
    [InlineData("2021年至2023年支出分别为80万元、100万元、120万元，三年累计支出320万元。", "300")]
    [InlineData("2021年、2022年、2023年住院人次分别为20.0万人次、25.0万人次和30.0万人次，2023年比2022年增长25%。", "20.00%")]
    [InlineData("2022年至2024年到位资金分别为300万元、360万元、450万元，年均到位380万元。", "370")]
    [InlineData("2021年、2022年和2023年补助分别为200万元、250万元、300万元，2022年、2023年分别增长25%和30%。", "20.00%")]
    [InlineData("2020年至2022年参保人数分别为50.0万人、48.0万人、45.0万人，2022年比2020年下降12%。", "10.00%")]
    public void Check_OfAContradiction_IsNoticed(string text, string expected) => Examples.Noticed<SeriesOfYears>(text, expected);

    [Theory]
    [InlineData("2021年至2023年支出分别为80万元、100万元、120万元，三年累计支出300万元，年均支出100万元。")]
    [InlineData("2021年、2022年、2023年住院人次分别为20.0万人次、25.0万人次和30.0万人次，2023年比2021年增长50%。")]
    [InlineData("2021年、2022年和2023年补助分别为200万元、250万元、300万元，2022年、2023年分别增长25%和20%。")]
    [InlineData("2021年至2023年支出分别为80万元、100万元、120万元，累计培训1200人。")]
    [InlineData("2023年支出120万元，比2022年增长20%。")]
    [InlineData("2021年至2023年支出分别为80万元、100万元、120万元；收入分别为90万元、110万元、130万元，累计收入330万元。")]
    [InlineData("2022年、2023年分别下达第一批500万元、第二批300万元，合计800万元。")]
    [InlineData("2021年至2023年支出分别为80万元、100万元、120万元，2023年预算为150万元。")]
    [InlineData("2020年至2022年参保人数分别为50.0万人、48.0万人、45.0万人，2022年比2020年下降10%。")]
    [InlineData("2021年至2023年支出分别为80万元、100万元、120万元，2023年比2019年增长60%。")]
    public void Check_OfWhatAgrees_IsSilent(string text) => Examples.Silent<SeriesOfYears>(text);
}
