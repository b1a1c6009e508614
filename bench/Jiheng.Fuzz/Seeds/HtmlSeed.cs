namespace Jiheng.Fuzz.Seeds;

/// <summary>A web page (网页种子).</summary>
internal static class HtmlSeed
{
    internal const string Page = "<!doctype html><html><head><title>公开</title><style>p{}</style></head><body><h1>一、情况</h1><p>收入<b>200.00</b>万元，其中：<span>中央150.00万元</span>，省级50.00万元。<br>支出&nbsp;180万元&#65292;执行率90%。</p>"
        + "<table><caption>表1</caption><thead><tr><th rowspan=\"2\">单位</th><th colspan=\"2\">金额</th></tr><tr><th>中央</th><th>省</th></tr></thead><tbody><tr><td>甲县</td><td>1.5</td><td>2.5<table><tr><td>内</td></tr></table></td></tr></tbody></table>"
        + "<ul><li>甲</li><li>乙</li></ul><div><div><p>末段</p></div></div><script>var a = 1;</script><svg><text>x</text></svg><select><option>1</option></select></body></html>";
}
