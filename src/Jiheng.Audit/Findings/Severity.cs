namespace Jiheng.Audit.Findings;

/// <summary>How grave a finding is (严重程度).</summary>
public enum Severity
{
    /// <summary>Worth a look (提示).</summary>
    Note,

    /// <summary>Probably wrong, or not explained (可疑).</summary>
    Warning,

    /// <summary>The printed figures cannot all be right (矛盾).</summary>
    Error,
}
