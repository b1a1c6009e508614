namespace Jiheng.Audit.Findings;

/// <summary>What the audit of one document saw and found (审核结果).</summary>
/// <param name="Path">As the user named it.</param>
/// <param name="Format">How it was read.</param>
/// <param name="Figures">Figures seen.</param>
/// <param name="Claims">Claims found.</param>
/// <param name="Checked">Claims that could be checked.</param>
/// <param name="Findings">In order of their place.</param>
public sealed record DocumentAudit(string Path, string Format, int Figures, int Claims, int Checked, IReadOnlyList<Finding> Findings);
