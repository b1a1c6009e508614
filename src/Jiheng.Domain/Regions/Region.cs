namespace Jiheng.Domain.Regions;

/// <summary>A place that gets, passes on or spends money (区划).</summary>
/// <param name="Code">
/// Six digits of GB/T 2260, e.g. 653101. Units without an official code carry their parent's with a house suffix,
/// e.g. 652800-01 for the development zone of 巴州.
/// </param>
/// <param name="Name">Official name in full, e.g. 伊犁哈萨克自治州.</param>
/// <param name="Level">Rank in the hierarchy.</param>
/// <param name="ParentCode">Code of the place above; empty for a province.</param>
/// <param name="ShortNames">Names by which documents call it, the customary one first, e.g. 伊犁州.</param>
/// <param name="FormerNames">Names it bore before.</param>
public sealed record Region(
    string Code, string Name, RegionLevel Level, string ParentCode,
    IReadOnlyList<string> ShortNames, IReadOnlyList<FormerName> FormerNames)
{
    /// <summary>
    /// The name in tables: the official one, 哈密市 and 喀什地区, but the first short name (简称) of an autonomous place,
    /// 伊犁州 and 新疆.
    /// </summary>
    public string CustomaryName => ShortNames.Count > 0 && Name.Contains("自治", StringComparison.Ordinal) ? ShortNames[0] : Name;

    /// <summary>All of it, as tables call their total (全称合计用语): 全区, 全省, 全市, 全州, 全地区, 全县.</summary>
    public string Whole => "全" + (Name.EndsWith("地区", StringComparison.Ordinal) ? "地区" : Name[^1..]);

    /// <summary>The official name and the code: 喀什市（653101）.</summary>
    public override string ToString() => $"{Name}（{Code}）";
}
