using Jiheng.Documents.Reports.Prose;
using Jiheng.Domain.Allocation;
using Jiheng.Domain.DirectFunds;

namespace Jiheng.Documents.Reports.Notice;

/// <summary>Under which codes money is received and spent, and which tag it carries (预算科目和资金标识).</summary>
internal static class NoticeCodes
{
    public static void Write(ReportText text, int year, BudgetCodes codes, (string Income, string Expenditure) names, FundsTag tag)
    {
        text.Heading(1, tag.Code.Length > 0 ? "预算科目和资金标识" : "预算科目");
        text.Body($"收入列{year}年政府收支分类科目“{codes.Income}{names.Income}”，支出列“{codes.Expenditure}{names.Expenditure}”。");
        if (tag.Code.Length == 0) return;
        var kind = tag.IsDirect ? "属于直达资金，" : "";
        text.Body($"此项资金{kind}标识为“{tag.ToString()}”。从分配、下达、拨付到使用，各级各环节均沿用这一标识，不得更改或取消。");
    }
}
