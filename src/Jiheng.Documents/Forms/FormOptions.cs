namespace Jiheng.Documents.Forms;

/// <summary>What differs from one printing of a form to the next (打印选项).</summary>
/// <param name="Annex">Annex label such as 附件2; null = as the definition has it, empty = none.</param>
/// <param name="Sheet">Sheet name where a workbook holds the form several times; null = the definition's.</param>
public sealed record FormOptions(string? Annex = null, string? Sheet = null);
