using Jiheng.Documents.Reports.Prose;

namespace Jiheng.Documents.Reports.Transfer;

/// <summary>Part two, second section: how the money was managed (项目资金管理情况分析), item by item.</summary>
internal sealed class ManagementPart(TransferMaterial material, ReportText text)
{
    private const string Nothing = "无";

    public void Write()
    {
        text.Heading(2, "项目资金管理情况分析");
        text.Author(material.Narrative("02-management"));
        if (material.Form.Management.Count == 0) text.Body($"未填报资金管理情况。");
        foreach (var item in material.Form.Management)
        {
            text.Heading(3, item.Name);
            if (item.Situation.Length == 0) text.Body($"未填报情况说明。");
            else text.Entered(item.Situation);
            if (item.Problems.Length > 0 && item.Problems != Nothing) text.Body($"存在问题和改进措施：{item.Problems}");
        }
    }
}
