using Jiheng.Audit.Checks;

namespace Jiheng.Audit.Tests;

public sealed class DocumentNumberTests
{
    [Theory]
    [InlineData("《关于下达补助资金的通知》（某财社〔2023〕15号）。\n《关于下达补助资金的通知》（某财社〔2024〕15号）。", "〔202")]
    [InlineData("《补助资金管理办法》（财社〔2022〕30号）规定。\n按《补助资金管理办法》（财社〔2022〕31号）执行。", "财社〔2022〕3")]
    [InlineData("核定人数(某财社〔2021〕8号)|金额\n1|2\n核定人数(某财社〔2021〕18号)|金额", "8号")]
    [InlineData("《居民医保工作要点》（某医保发[2023]7号）。\n《居民医保工作要点》（某医保函[2023]7号）。", "7号")]
    [InlineData("《甲通知书》（财预〔2020〕1号）。《甲通知书》（财预〔2020〕1号）。《甲通知书》（财预〔2021〕1号）。", "财预〔2020〕1号")]
    [InlineData("《关于提前下达补助资金的通知》（甲财社〔2024〕12号）已下达。\n县|已下达（甲财社〔2024〕21号）\n甲县|300", "甲财社〔2024〕12号")]
    public void Check_OfAContradiction_IsNoticed(string text, string expected) => Examples.Noticed<DocumentNumber>(text, expected);

    [Theory]
    [InlineData("《关于下达补助资金的通知》（某财社〔2023〕15号）。\n《关于下达补助资金的通知》（某财社〔2023〕15号）。")]
    [InlineData("《关于提前下达的通知》（某财社〔2023〕15号）。\n《关于下达的通知》（某财社〔2024〕15号）。")]
    [InlineData("（某财社〔2023〕15号）。\n（某财社〔2024〕15号）。")]
    [InlineData("《补助资金管理办法》（财社〔2022〕30号）、《补助资金管理办法》（财社 [2022] 30号）。")]
    [InlineData("某财社〔2023〕1号。某财社〔2024〕2号。")]
    [InlineData("《管理办法》第十五条。《管理办法》第二条。")]
    [InlineData("《甲通知书》（财预〔2020〕1号）。《乙通知书》（财预〔2020〕2号）。")]
    [InlineData("根据文件（财预〔2020〕1号）和文件（财预〔2020〕2号）。")]
    [InlineData("核定人数(某财社〔2021〕8号)|核减人数(某财社〔2021〕18号)")]
    [InlineData("《甲通知书》。《甲通知书》（财预〔2020〕1号）。")]
    [InlineData("《关于提前下达补助资金的通知》（甲财社〔2024〕12号）已下达。\n县|已下达（甲财社〔2024〕12号）\n甲县|300")]
    [InlineData("《关于提前下达补助资金的通知》（甲财社〔2024〕12号）已下达。\n依据甲财社〔2024〕35号和乙财社〔2024〕21号。")]
    public void Check_OfWhatAgrees_IsSilent(string text) => Examples.Silent<DocumentNumber>(text);

    // Next year's notice of the same title has a number of its own; a slip changes one thing.
    [Fact]
    public void Check_YearAndSerialDiffer_IsForTheReaderToTell() => Assert.Equal(
        Findings.Severity.Note, Assert.Single(Examples.Audit<DocumentNumber>("《关于下达补助资金的通知》（某财社〔2023〕1号）。\n《关于下达补助资金的通知》（某财社〔2024〕7号）。")).Severity);
}
