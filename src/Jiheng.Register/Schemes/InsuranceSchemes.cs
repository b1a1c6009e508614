namespace Jiheng.Register.Schemes;

/// <summary>The insurance schemes (险种) as far as the check tells them apart; others pass as they are.</summary>
public static class InsuranceSchemes
{
    public const string Residents = "居民";
    public const string Employees = "职工";
    public const string Corps = "兵团";

    /// <summary>Employees' insurance gets no subsidy from the budget; every other enrolment costs one.</summary>
    public static bool IsSubsidised(string scheme) => scheme != Employees;
}
