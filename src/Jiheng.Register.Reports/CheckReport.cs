using Jiheng.Documents.Model;
using Jiheng.Documents.Reports;
using Jiheng.Documents.Reports.Appendix;
using Jiheng.Documents.Reports.Prose;
using Jiheng.Domain.Regions;
using Jiheng.Register.Results;

namespace Jiheng.Register.Reports;

/// <summary>What the report on a check is made from (核查报告材料).</summary>
/// <param name="Summary">The figures.</param>
/// <param name="Year">核查年度.</param>
/// <param name="Unit">Who signs; empty leaves the line out.</param>
/// <param name="Regions">Names of the pooling areas.</param>
public sealed record CheckMaterial(CheckSummary Summary, int Year, string Unit, RegionTree Regions)
{
    internal CheckFigures Figures { get; } = new(Summary);
}

/// <summary>The report on a check of the register (参保登记核查报告): what was checked, what was found, what is reduced where, what is left to decide.</summary>
public static class CheckReport
{
    /// <summary>Its title.</summary>
    public const string Name = "参保登记核查报告";

    /// <summary>The report as a document for Word.</summary>
    public static CaseDocument Of(CheckMaterial material)
    {
        ArgumentNullException.ThrowIfNull(material);
        var text = new ReportText();
        text.Line(ParagraphStyle.Title, $"{Name}");
        text.Line(ParagraphStyle.Subtitle, $"（{material.Year}年度）");
        ScopePart.Write(text, material);
        FindingsPart.Write(text, material);
        AreaPart.Write(text, material);
        LeadsPart.Write(text, material);
        RemarksPart.Write(text, material);
        var annexes = AreaAnnexes.Of(text, material);
        RemarksPart.Sign(text, material, [.. annexes.Select(static a => a.Title), CalculationAppendix.Title]);
        var appendix = CalculationAppendix.Of(text.Ledger, annexes.Count == 0 ? "附件" : Annexes.Label(annexes.Count + 1));
        Section[] sections = [new(PageOrientation.Portrait, text.Blocks), .. annexes.Select(static a => a.Section), appendix];
        return Draft.Mark(new CaseDocument(Name, new OfficialDocument(Name, sections), []), (int)Math.Min(material.Summary.Rejected, int.MaxValue));
    }
}
