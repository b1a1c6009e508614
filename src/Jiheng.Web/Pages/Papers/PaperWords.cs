using System.Text.Json;
using Jiheng.Domain.Quantities;

namespace Jiheng.Web.Pages.Papers;

/// <summary>What the names in a paper's content are called (件内用语), as the program itself writes the results of cases; other names are shown as they were sent.</summary>
internal static class PaperWords
{
    private static readonly Dictionary<string, string> Words = new(StringComparer.Ordinal)
    {
        ["actual"] = "实际完成值", ["advanced"] = "已提前下达", ["allocation"] = "资金分配", ["audited"] = "审核参保人数", ["balance"] = "当年结余", ["budget"] = "预算数", ["case"] = "案例",
        ["central"] = "中央资金", ["change"] = "增减额", ["classes"] = "分类得分", ["clawback"] = "收回", ["code"] = "区划代码", ["completion"] = "完成率", ["counties"] = "县市区", ["cumulative"] = "累计结余",
        ["declared"] = "自报", ["declared_scheme"] = "自报方案", ["declared_score"] = "自报得分", ["department"] = "部门整体支出自评", ["deviation"] = "偏差率", ["differences"] = "差异", ["due"] = "应拨付",
        ["evaluation"] = "绩效评价", ["executed"] = "执行数", ["executed_central"] = "中央资金执行数", ["executed_local"] = "地方资金执行数", ["execution"] = "执行率", ["execution_rate"] = "预算执行率",
        ["execution_score"] = "执行率得分", ["expenditure"] = "支出", ["figures"] = "各项数值", ["facts"] = "流程要素", ["fund"] = "基金收支", ["fund_forms"] = "基金自评", ["funds"] = "基金", ["grade"] = "等级", ["growth"] = "增长率",
        ["id"] = "编号", ["income"] = "收入", ["indicators"] = "指标", ["issues"] = "存在问题", ["key"] = "代号", ["label"] = "名称", ["last_year"] = "上年数", ["level1"] = "一级指标", ["local"] = "地方资金",
        ["message"] = "说明", ["met"] = "是否完成", ["missing"] = "缺报单位", ["months_of_reserve"] = "可支付月数", ["name"] = "名称", ["number"] = "文号", ["parts"] = "其中", ["payment"] = "本次拨付",
        ["prefectures"] = "地州市", ["projects"] = "项目支出自评", ["rate"] = "得分率", ["reason"] = "偏差原因", ["reduction"] = "核减人数", ["remarks"] = "提示", ["reported"] = "上报参保人数", ["rule"] = "评分规则",
        ["scheme"] = "评分方案", ["score"] = "得分", ["statement"] = "报表", ["target"] = "指标值", ["text"] = "内容", ["this_time"] = "此次下达", ["title"] = "标题", ["total"] = "合计",
        ["transfer"] = "转移支付自评", ["unit"] = "计量单位", ["value"] = "数值", ["weight"] = "分值", ["why"] = "原因", ["year"] = "年度",
    };

    // Years and codes are no amounts.
    private static readonly HashSet<string> Plain = ["year", "code"];

    /// <summary>A member as people read it; a dash where there is none.</summary>
    internal static string Text(JsonElement of, string name) =>
        !of.TryGetProperty(name, out var value) ? "—" : Plain.Contains(name) && value.ValueKind == JsonValueKind.Number ? value.GetRawText() : Text(value);

    /// <summary>A single value as people read it.</summary>
    internal static string Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => "—",
        JsonValueKind.True => "是",
        JsonValueKind.False => "否",
        JsonValueKind.Number when value.TryGetDecimal(out var number) => QuantityFormat.Bracketed(number, number.Scale),
        _ => Figure(value)?.Text ?? value.ToString(),
    };

    internal static bool IsNumber(JsonElement of, string name) => of.TryGetProperty(name, out var value) && (value.ValueKind == JsonValueKind.Number || Figure(value) is not null);

    internal static string Of(string name) => Words.GetValueOrDefault(name, name);

    /// <summary>A figure that says itself what it is called and how it is written; null for anything else.</summary>
    internal static (string Name, string Text)? Figure(JsonElement value) =>
        value.ValueKind == JsonValueKind.Object && value.TryGetProperty("label", out var label) && value.TryGetProperty("text", out var text) && label.ValueKind == JsonValueKind.String && text.ValueKind == JsonValueKind.String ? (label.GetString()!, text.GetString()!) : null;
}
