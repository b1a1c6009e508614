using System.Text;

namespace Jiheng.Fuzz.Giants;

/// <summary>Texts of eight megabytes (巨型文本): one line, a million lines, and what makes patterns go back and forth.</summary>
internal static class GiantTexts
{
    private const int Full = 8_000_000;

    internal static readonly (string Name, Func<byte[]> Make)[] All =
    [
        ("one-line-of-digits.txt", () => Fill("7")),
        ("one-line-of-numbers.txt", () => Fill("1 2,345.67 ")),
        ("one-line-of-amounts.txt", () => Fill("收入12.5万元，")),
        ("one-line-of-decimals.txt", () => Fill("0.99583612345678912345")),
        ("too-long.txt", () => Fill("全年支出1万元。", 10_500_000)),
        ("open-brackets.txt", () => Fill("(")),
        ("brackets.txt", () => Fill("(1)")),
        ("full-width-brackets.txt", () => Fill("（")),
        ("brackets-in-a-formula.txt", () => Fill(new string('(', 2_400) + "1" + new string(')', 2_400) + "=2。\n")),
        ("endless-formula.txt", () => Fill("1+1×")),
        ("endless-formula-with-result.txt", () => Fill(string.Concat(Enumerable.Repeat("1+1×", 1_200)) + "1=3。\n")),
        ("divisions-by-zero.txt", () => Fill("1/0=1，5÷0.0=2。\n")),
        ("large-products.txt", () => Fill("99999999999999×99999999999999=1亿元，人均99999999亿元×99999999万人=1元。\n")),
        ("large-amounts.txt", () => Fill("某县收入99999999999999亿元，其中：甲99999999999亿元，乙99999999999999元，比上年增加99999999999亿元，增长0.00000001%。\n")),
        ("titles.txt", () => Fill("《")),
        ("citations.txt", () => Fill("《关于《关于办法》的通知》（某财社〔2024〕1号）")),
        ("parts.txt", () => Fill("其中：甲1万元，乙1万元，")),
        ("shares.txt", () => Fill("甲1万元，占本年支出合计的1%，本年支出合计100万元。\n")),
        ("reasons.txt", () => Fill("减少1万元，原因是导致支出支出支出支出")),
        ("ranges.txt", () => Fill("1-1≤1≥1~")),
        ("scores.txt", () => Fill("得分为1分，总得分1分，")),
        ("survey.txt", () => Fill("发放问卷100份，回收90份，有效80份，回收率90%，有效率88.9%，满意70人，占87.5%，很满意5人，占6%，一般5人，占6%。\n")),
        ("means.txt", () => Fill("1%，2%，平均1.5%，")),
        ("indicators.txt", () => Fill("“参保人数指标”完成值为1万人，分值5分，得5分。\n")),
        ("headings.txt", () => Fill("（一）甲\n1.乙\n")),
        ("dates.txt", () => Fill("2024年2月30日")),
        ("identity-numbers.txt", () => Fill("11010519491231002X 13800138000 ")),
        ("latex.txt", () => Fill("$\\frac{1}{2}\\times\\div$")),
        ("surrogates.txt", () => Fill("😀9")),
        ("short-lines.txt", () => Fill("甲\n", 3_900_000)),
        ("cells.txt", () => Fill("\t1\n", 1_400_000)),
        ("rows-of-cells.txt", () => Fill("\t1\n\t2\n\n", 2_400_000)),
        ("tabs.txt", () => Fill("\t", 990_000)),
        ("wide-row-over-many.txt", () => [.. Fill("1\t", 900_000), .. Fill("\n甲\t", 2_000_000)]),
        ("headings-over-columns.txt", () => Fill(string.Concat(Enumerable.Repeat("\t甲\n", 33)) + "\n" + string.Concat(Enumerable.Range(0, 64).Select(i => i % 3 == 0 ? "\t\n" : "\t乙\n")) + "\n", 700_000)),
        ("bars.txt", () => Fill("|1|2|\n", 1_900_000)),
        ("subtotals.txt", () => Fill("甲\t1\t2\n小计\t1\t2\n", 3_000_000)),
        ("equal-rows.txt", () => Fill("甲\t10000\t670\t670.00\t10000\t670\t670.00\t10000\t670\t670.00\t100%\t67%\n", 5_000_000)),
        ("forms.txt", () => Fill("项目名称\t甲\n三级指标\t年度指标值\t实际完成值\t分值\t得分\n及时发放率\t≥1人\t1人\t1\t1\n发放时限\t≤5日\t6日\t1\t1\n补助标准\t5元/人\t5元/人\t1\t1\n总分\t\t\t4\t4\n", 4_000_000)),
        ("one-loose-form.txt", () => Fill("三级指标\t年度指标值\t实际完成值\t分值\t得分\n及时发放率\t≥1人\t100%\t1\t1\n发放时限\t≤5日\t6日\t1\t1\n补助标准人数\t5元/人\t5元/人\t1\t1\n参保人数\t5人\t5人\t1\t1\n总分\t\t\t4\t4\n", 4_000_000)),
        ("remarks.txt", () => Fill("注：表中12.5万元与13.5万元不一致。\n合计13.5万元，其中：甲12.5万元，乙2万元。\n")),
    ];

    internal static byte[] Fill(string piece, int bytes = Full)
    {
        var text = Encoding.UTF8.GetBytes(piece);
        var all = new byte[bytes / text.Length * text.Length];
        for (var at = 0; at < all.Length; at += text.Length) text.CopyTo(all, at);
        return all;
    }
}
