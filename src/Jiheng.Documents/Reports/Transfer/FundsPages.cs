using System.Globalization;
using Jiheng.Documents.Model;
using Jiheng.Documents.Reports.Prose;

namespace Jiheng.Documents.Reports.Transfer;

/// <summary>The tables of money as pages of a workbook (资金表页), totals and rates as formulas.</summary>
internal static class FundsPages
{
    private const int NameColumns = 2;

    public static IEnumerable<FormPage> Of(TransferMaterial material, ReportText text)
    {
        yield return Page(material, "资金安排情况", FundsTables.Allocation(text, material));
        yield return Page(material, "资金执行情况", FundsTables.Execution(text, material));
    }

    // 补助资金 and 资金安排情况 share their 资金.
    private static string Subject(string name) => name.EndsWith("资金", StringComparison.Ordinal) ? name[..^2] : name;

    private static FormPage Page(TransferMaterial material, string name, Table table) => new(
        name,
        [new(ParagraphStyle.FormTitle, $"{material.Form.Year.ToString(CultureInfo.InvariantCulture)}年度{Subject(material.Form.Name)}{name}表"), new(ParagraphStyle.UnitLine, "单位：万元")],
        table,
        [])
    {
        Orientation = PageOrientation.Landscape,
        FrozenColumns = NameColumns,
    };
}
