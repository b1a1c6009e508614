namespace Jiheng.Domain.Targets;

/// <summary>What is odd about a printed target or actual value (指标值疑点). The value is read all the same.</summary>
/// <param name="Code">Stable code, e.g. range-malformed.</param>
/// <param name="Message">In Chinese: what was given, how it was read, what to write instead.</param>
public sealed record ValueDiagnostic(string Code, string Message);
