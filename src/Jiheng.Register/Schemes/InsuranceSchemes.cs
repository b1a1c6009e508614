using System.Collections.Frozen;

namespace Jiheng.Register.Schemes;

/// <summary>The insurance schemes (险种) as far as the check tells them apart; others pass as they are.</summary>
public static class InsuranceSchemes
{
    public const string Residents = "居民";
    public const string Employees = "职工";
    public const string Corps = "兵团";

    /// <summary>Employees' insurance gets no subsidy from the budget; every other enrolment costs one.</summary>
    public static bool IsSubsidised(string scheme) => scheme != Employees;

    /// <summary>The schemes that are known by name or code (认识的险种).</summary>
    public static IReadOnlyList<string> Known { get; } = [Residents, Employees, Corps];

    // The code list of medical insurance holds them besides 310 and 390; whoever has one beside a basic insurance is not enrolled twice.
    private static readonly FrozenSet<string> Others = FrozenSet.ToFrozenSet(
    [
        "320", "公务员医疗补助", "330", "大额医疗费用补助", "大额医疗", "340", "离休人员医疗保障", "350", "一至六级残废军人医疗补助", "392", "城乡居民大病保险", "居民大病保险", "大病保险",
        "410", "长期护理保险", "长期照护保险", "510", "生育保险", "910", "医疗救助", "补充医疗保险", "意外伤害保险", "工伤保险", "失业保险", "基本养老保险",
    ]);

    /// <summary>True for a scheme that is no basic medical insurance (基本医疗保险).</summary>
    public static bool IsNoBasicInsurance(string scheme) => Others.Contains(scheme);
}
