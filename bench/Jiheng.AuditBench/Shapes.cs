using System.Globalization;
using System.Text;

namespace Jiheng.AuditBench;

/// <summary>Documents that grow in one direction only (单向增长的文稿): each shows what the others hide.</summary>
internal static class Shapes
{
    /// <summary>The texts of folders.</summary>
    internal static IReadOnlyList<byte[]> Texts(IEnumerable<string> folders) =>
        [.. folders.SelectMany(f => Directory.EnumerateFiles(f, "*.txt", SearchOption.AllDirectories)).Order(StringComparer.Ordinal).Select(File.ReadAllBytes)];

    /// <summary>Name and document of a size; size 2 is twice as much of the same.</summary>
    internal static IReadOnlyList<(string Name, Func<int, string> Of)> All(IReadOnlyList<byte[]> texts) =>
    [
        ("报告原文接续", size => Repeat(size * 2, _ => string.Join("\n\n", texts.Select(Encoding.UTF8.GetString)), "\n\n")),
        ("一张长表", size => "单位\t人数（人）\t标准（元）\t应补（万元）\t执行率（%）\n" + Repeat(size * 3000, i => Invariant($"第{i}县\t{10_000 + (i * 7)}\t670\t{(10_000 + (i * 7)) * 0.067m:0.00}\t{90 + (i % 10)}.5%")) + "\n合计\t1\t\t1\t\n"),
        ("一个长段落", size => Repeat(size * 4000, i => Invariant($"{2000 + (i % 25)}年第{i}县参保{10_000 + (i * 37)}人，较上年增加{i + 3}人，增长{(i + 3) * 100m / 10_000:0.00}%，其中：职工{i * 11}人，居民{10_000 + (i * 26)}人。"), "")),
        ("上千个标题", size => Repeat(size * 4000, i => Invariant($"（{"一二三四五六七八九"[i % 9]}）第{i}项工作\n第{i}项工作已经完成，支出{i}.50万元。"))),
        ("上千个引用文件", size => Repeat(size * 4000, i => Invariant($"依据《关于下达第{i}批补助资金的通知》（某财社〔{2000 + (i % 25)}〕{1 + i}号），下达{i}.00万元；《关于第{i / 2}批资金管理的办法》（某医保〔2024〕{1 + (i / 2)}号）同时执行。"))),
        ("上百张自评表", size => Repeat(size * 240, Form, "\n\n")),
        ("一长串没有结果的算式", size => Repeat(size * 15_000, _ => "1+1×", "")),
        ("句中处处列举", size => Repeat(size * 1500, i => Invariant($"支出{200 + (i % 90)}.00万元，其中：中"), "")),
        ("上千个算式", size => Repeat(size * 3000, i => Invariant($"第{i}县应补（{10_000 + (i * 7)}×670＋{i}×30）÷10000＝{(((10_000m + (i * 7)) * 670) + (i * 30)) / 10_000:0.00}万元，执行率＝（80/100）×100%＝80%。"))),
        ("上千个数量", size => Repeat(size * 4000, i => Invariant($"截至年末，第{i}县城乡居民基本医疗保险实际参保人数为{234_567 + (i * 9)}人，资金到位{1_234_567 + (i * 31)}.25元，问卷发放{i + 100}份，有效{i + 90}份，满意率{(i + 80) * 100m / (i + 90):0.00}%。"))),
    ];

    private static string Repeat(int times, Func<int, string> piece, string between = "\n") => string.Join(between, Enumerable.Range(0, times).Select(piece));

    private static string Form(int number) => Invariant($"项目支出绩效自评表\n项目名称\t第{number}号补助资金\n资金（万元）\t年初预算数\t全年预算数\t全年执行数\t分值\t执行率\t得分\n年度资金总额\t{100 + number}.00\t{100 + number}.00\t{90 + number}.00\t10\t{(90 + number) * 100m / (100 + number):0.00}%\t9\n一级指标\t二级指标\t三级指标\t年度指标值\t实际完成值\t分值\t得分\n")
        + string.Join('\n', Enumerable.Range(0, 8).Select(i => Invariant($"产出指标\t数量指标\t第{number % 7}类第{i}项指标\t≥{50 + i}人\t{51 + i}人\t10\t10"))) + "\n总分\t\t\t\t\t90\t89\n";

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
