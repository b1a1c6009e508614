using Jiheng.Documents.Reading;

namespace Jiheng.Documents.Tests.Reading;

public sealed class PlaceNameTests
{
    [Theory]
    [InlineData("body/p[24]", "正文第24段")]
    [InlineData("body/tbl[2]/r[11]/c[4]", "第2个表第11行第4格")]
    [InlineData("body/tbl[2]/r[1]/c[1]/tbl[1]/r[3]/c[2]", "第2个表第1行第1格内第1个表第3行第2格")]
    [InlineData("body/p[3]/box[1]/p[2]", "正文第3段内第1个文本框第2段")]
    [InlineData("header[1]/p[1]", "第1个页眉第1段")]
    [InlineData("footnote[2]/p[1]", "第2个脚注第1段")]
    [InlineData("chart[1]/r[2]/c[3]", "第1个图表第2行第3格")]
    [InlineData("资金表!C5", "资金表!C5")]
    [InlineData("收入/支出[1]!C5", "收入/支出[1]!C5")]
    [InlineData("Sheet1", "Sheet1")]
    public void ToString_OfAPath_SaysItInWords(string path, string shown) => Assert.Equal(shown, new SourcePlace(0, 7, path).ToString());

    [Fact]
    public void ToString_OfALine_SaysLineAndColumn() => Assert.Equal("第57行第12列", new SourcePlace(57, 12).ToString());
}
