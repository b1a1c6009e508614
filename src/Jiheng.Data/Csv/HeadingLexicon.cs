using System.Collections.Frozen;
using Jiheng.Domain.Quantities;

namespace Jiheng.Data.Csv;

/// <summary>
/// Headings that mean the same in the tables of this field (表头同义词). Each line holds one meaning; its first word
/// is the name the loaders use.
/// </summary>
internal static class HeadingLexicon
{
    private static readonly string[][] Meanings =
    [
        ["地州", "地州市", "地州市名称", "地州名称", "地区", "地区名称", "地(州、市)", "地、州、市", "单位", "单位名称", "统筹区"],
        ["地州市", "地州", "地州市名称", "地州名称", "地区", "地(州、市)", "地、州、市"],
        ["县市区", "县市", "县市名称", "县(市)", "县(市、区)", "县市区名称", "区县", "县区"],
        ["审定参保人数", "审核参保人数", "核定参保人数", "参保人数(审核)"],
        ["上报参保人数", "申报参保人数", "参保人数(上报)"],
        ["提前下达", "提前告知数", "已提前告知数", "已提前下达", "中央已提前告知数", "预拨资金"],
        ["应拨付", "应拨付资金", "中央应拨付资金"],
        ["本次下达", "此次拨付资金", "本次拨付", "本次拨付资金"],
        ["文号", "发文字号", "文件号", "文件字号"],
        ["标题", "文件名称", "文件标题"],
        ["发文机关", "发文单位", "印发单位"],
        ["一级指标", "一级"], ["二级指标", "二级"], ["三级指标", "三级", "指标名称"],
        ["单位", "计量单位"],
        ["指标值", "年度指标值", "目标值", "绩效目标值"],
        ["实际完成值", "全年实际完成值", "完成值", "全年完成值", "实际值"],
        ["分值", "权重", "分值(权重)"],
        ["得分", "自评得分"],
        ["未完成原因", "未完成原因和改进措施", "偏差原因", "偏差原因分析", "偏差原因分析及改进措施"],
        ["偏差原因", "偏差原因分析", "未完成原因", "偏差原因分析及改进措施"],
        ["改进措施", "整改措施"],
        ["评分规则", "计分规则", "评分标准"],
        ["资金来源", "来源", "资金性质", "项目"],
        ["年初预算数", "年初预算"], ["全年预算数", "全年预算", "调整预算数", "预算数"], ["全年执行数", "执行数", "全年执行", "实际支出"],
    ];

    private static readonly FrozenDictionary<string, string[]> BySpecificName =
        Meanings.ToFrozenDictionary(static m => m[0], static m => m, StringComparer.Ordinal);

    /// <summary>True when a heading called <paramref name="found"/> can stand for the declared column.</summary>
    internal static bool Means(string found, Column column)
    {
        if (Same(found, column.Name) || Array.Exists(column.Synonyms, s => Same(found, s))) return true;
        return BySpecificName.TryGetValue(column.Name, out var words) && Array.Exists(words, w => Same(found, w));
    }

    private static bool Same(string found, string known) => found == NumberText.Normalise(known);
}
