namespace Jiheng.Register.Results;

/// <summary>How identity numbers are shown (证件号码展示): masked unless somebody has asked for more, which is logged.</summary>
public enum Disclosure
{
    /// <summary>脱敏: 650102********1234.</summary>
    Masked,

    /// <summary>完整号码.</summary>
    Full,
}
