using Jiheng.Documents.Reports.Prose;

namespace Jiheng.Documents.Reports.FundReport;

/// <summary>Part two: each fund with the parts of its income and expenditure (各项基金运行情况).</summary>
internal static class FundChapters
{
    public static void Write(ReportText text, FundMaterial material)
    {
        text.Heading(1, "各项基金收支情况");
        foreach (var fund in material.Result.Funds)
        {
            text.Heading(2, fund.Name);
            text.Body($"基金{FundWords.Line(text, fund.Income, "收入")}。{FundWords.Parts(text, fund.Income)}");
            text.Body($"基金{FundWords.Line(text, fund.Expenditure, "支出")}。{FundWords.Parts(text, fund.Expenditure)}");
            text.Body(FundWords.Balance(text, fund));
        }
    }
}
