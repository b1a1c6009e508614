namespace Jiheng.Platform.Funds;

/// <summary>Whose money it is (资金来源).</summary>
public enum FundsSource
{
    /// <summary>中央.</summary>
    Central,

    /// <summary>自治区（省）.</summary>
    Regional,

    /// <summary>地州（市）.</summary>
    Prefectural,

    /// <summary>县市.</summary>
    County,
}
