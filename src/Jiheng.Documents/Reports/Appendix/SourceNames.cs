using Jiheng.Domain.Derivations;

namespace Jiheng.Documents.Reports.Appendix;

/// <summary>
/// The entry tables of a case by the names that officials know (录入表名称): a printed document says 资金表 第3行, not
/// funds.csv. A file that is not one of the format keeps its name.
/// </summary>
internal static class SourceNames
{
    private static readonly Dictionary<string, string> Known = new(StringComparer.Ordinal)
    {
        ["allocation.yaml"] = "下达通知",
        ["department-funds.csv"] = "部门资金表",
        ["department-indicators.csv"] = "部门指标表",
        ["department.yaml"] = "部门自评",
        ["duplicates.csv"] = "构成表",
        ["evaluation.yaml"] = "评价项目",
        ["facts.csv"] = "正文数据表",
        ["form.yaml"] = "自评表",
        ["fund.csv"] = "基金收支表",
        ["fund.yaml"] = "基金收支",
        ["funds.csv"] = "资金表",
        ["heads.csv"] = "参保人数表",
        ["indicators.csv"] = "指标表",
        ["instruments.csv"] = "资金文件表",
        ["project.yaml"] = "项目自评",
        ["survey.csv"] = "问卷统计表",
        ["survey.yaml"] = "问卷调查",
        ["targets.csv"] = "目标表",
        ["targets.yaml"] = "绩效目标",
        ["tracking.csv"] = "跟踪反馈表",
        ["transfer.yaml"] = "转移支付自评",
        ["projects"] = "项目",
        ["fund-forms"] = "基金自评表",
        ["targets"] = "绩效目标",
    };

    /// <summary>The source of a figure: projects/03/funds.csv → 项目03资金表.</summary>
    internal static string Of(string source) => string.Concat(source.Split('/').Select(Word));

    /// <summary>Where a figure was entered: 项目03资金表第3行.</summary>
    internal static string Place(Origin origin) => Of(origin.Source) + (origin.Line > 0 ? $"第{origin.Line}行" : "");

    /// <summary>A place in a case, file/row/column, a part a line: indicators.csv/参保人数/实际完成值.</summary>
    internal static string Lines(string key) => string.Join('\n', key.Split('/').Select(part =>
        string.Join('.', part.Split('.', 3) is [var name, var extension, .. var rest] && Known.TryGetValue($"{name}.{extension}", out var known) ? [known, .. rest] : [Word(part)])));

    private static string Word(string part) => Known.GetValueOrDefault(part, part);
}
