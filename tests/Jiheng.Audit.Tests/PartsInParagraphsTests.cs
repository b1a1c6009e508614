using Jiheng.Audit.Checks;

namespace Jiheng.Audit.Tests;

public sealed class PartsInParagraphsTests
{
    [Theory]
    [InlineData("收入合计1000.00万元，其中：\n财政拨款收入700.00万元；\n事业收入150.00万元；\n其他收入100.00万元。", "950.00")]
    [InlineData("下达资金500万元，具体如下：\n甲县200万元；\n乙县180万元；\n丙县150万元。", "530")]
    [InlineData("支出决算1490.05万元，完成预算的104.93%。其中：\n社会保障支出86.43万元，占5.80%；\n卫生健康支出1345.22万元，占90.28%；\n住房保障支出53.40万元，占3.58%。", "1485.05")]
    [InlineData("全市参保80.0万人，其中：\n城区参保35.0万人；\n东部各县参保25.0万人；\n西部各县参保18.0万人。", "78.0")]
    [InlineData("全年救助1200人，具体情况如下：\n重点救助800人；\n一般救助300人；\n临时救助150人。", "1250")]
    public void Check_OfAContradiction_IsNoticed(string text, string expected) => Examples.Noticed<PartsInParagraphs>(text, expected);

    [Theory]
    [InlineData("收入合计950.00万元，其中：\n财政拨款收入700.00万元；\n事业收入150.00万元；\n其他收入100.00万元。")]
    [InlineData("收入合计1000.00万元，其中：\n财政拨款收入700.00万元；\n事业收入150.00万元。")]
    [InlineData("收入合计1000.00万元，其中：\n财政拨款收入300.00万元；\n事业收入150.00万元；\n其他收入100.00万元。")]
    [InlineData("收入合计100.00万元，其中：\n财政拨款收入33.33万元；\n事业收入33.33万元；\n其他收入33.33万元。")]
    [InlineData("主要做法如下：\n培训3场；\n检查5次；\n宣传8次。")]
    [InlineData("下达资金530万元，具体如下：\n甲县200万元；\n乙县180万元；\n丙县150万元。\n丁县另有安排。")]
    [InlineData("收入合计1000.00万元。\n财政拨款收入700.00万元；\n事业收入150.00万元；\n其他收入100.00万元。")]
    [InlineData("支出1000.00万元，比上年增加50.00万元，其中：\n基本支出比上年增加20.00万元；\n项目支出比上年增加10.00万元；\n其他支出增加5.00万元。")]
    [InlineData("参保80.0万人，其中：\n城区参保35.0万人；\n各县参保45.0万人。")]
    [InlineData("下达资金530万元，具体如下：\n甲县200万元，乙县180万元，丙县100万元；\n丁县30万元。")]
    public void Check_OfWhatAgrees_IsSilent(string text) => Examples.Silent<PartsInParagraphs>(text);
}
