using Jiheng.Documents.Model;
using Jiheng.Documents.Reports.Prose;

namespace Jiheng.Documents.Reports.Transfer;

/// <summary>Parts five and six: what else is to be said (其他需要说明的问题), the annexes, and who signs.</summary>
internal sealed class ClosingPart(TransferMaterial material, ReportText text)
{
    private const string Nothing = "无";

    public void Write(IReadOnlyList<string> annexes)
    {
        text.Heading(1, "其他需要说明的问题");
        var own = material.Narrative("05-other");
        var remark = material.Form.Remark.Trim() is Nothing ? "" : material.Form.Remark.Trim();
        text.Author(own);
        if (remark.Length > 0) text.Entered(remark);
        if (material.Corrections.Count > 0)
        {
            var count = Sums.Count("corrections", "更正的数字个数", material.Corrections.Count, "处");
            text.Body($"本报告使用的数字有{count}与已公布的材料不同，更正情况和理由见附件{annexes.Count}。");
        }
        else if (own.Length == 0 && remark.Length == 0) text.Body($"没有其他需要说明的问题。");

        text.Heading(1, "附件");
        for (var i = 0; i < annexes.Count; i++) text.Body($"{i + 1}.{annexes[i]}");
        text.Line(ParagraphStyle.Signature, $"{material.Form.Unit}");
        text.Line(ParagraphStyle.Signature, $"年　　月　　日");
    }
}
