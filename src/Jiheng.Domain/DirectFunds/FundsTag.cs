namespace Jiheng.Domain.DirectFunds;

/// <summary>
/// The mark that money carries from the central budget to the payee (资金标识), e.g. 01002 正常转移支付; the 01 series marks
/// direct funds (直达资金), which must stay visible at every level and are never mixed with other money.
/// </summary>
/// <param name="Code">The code, e.g. 01002; empty for money that is not tracked.</param>
/// <param name="Name">Its name, e.g. 正常转移支付.</param>
public sealed record FundsTag(string Code, string Name)
{
    /// <summary>Money that carries no mark.</summary>
    public static readonly FundsTag None = new("", "无标识");

    /// <summary>01002 正常转移支付, the mark of the resident insurance subsidy among the direct funds of 2020.</summary>
    public static readonly FundsTag OrdinaryTransfer = new("01002", "正常转移支付");

    /// <summary>True for the 01 series (直达资金).</summary>
    public bool IsDirect => Code.StartsWith("01", StringComparison.Ordinal);

    /// <summary>Code and name: 01002 正常转移支付.</summary>
    public override string ToString() => Code.Length == 0 ? Name : $"{Code} {Name}";
}
