using Jiheng.Documents.Model;

namespace Jiheng.Documents.Reports;

/// <summary>
/// One official document of a case (成文): its text goes to Word and HTML, its pages (forms and tables, with formulas)
/// go to a workbook.
/// </summary>
/// <param name="Name">File name without extension, e.g. 绩效自评报告.</param>
/// <param name="Text">The whole document; null when it exists as a workbook only.</param>
/// <param name="Pages">Its forms and tables; empty when it exists as text only.</param>
public sealed record CaseDocument(string Name, OfficialDocument? Text, IReadOnlyList<FormPage> Pages);
