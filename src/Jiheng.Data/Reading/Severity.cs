namespace Jiheng.Data.Reading;

/// <summary>How much a diagnostic matters (严重程度).</summary>
public enum Severity
{
    /// <summary>提示: read as meant, worth knowing.</summary>
    Note,

    /// <summary>警告: read, but probably not what was meant.</summary>
    Warning,

    /// <summary>错误: the figure or row could not be used as it stands.</summary>
    Error,
}
