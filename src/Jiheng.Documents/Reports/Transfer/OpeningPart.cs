using Jiheng.Documents.Model;
using Jiheng.Documents.Reports.Prose;

namespace Jiheng.Documents.Reports.Transfer;

/// <summary>Title and opening paragraphs (标题和引言): who demands the report, and what it comes to.</summary>
internal sealed class OpeningPart(TransferMaterial material, ReportText text)
{
    public void Write()
    {
        var (form, result) = (material.Form, material.Result);
        text.Line(ParagraphStyle.Title, $"{TitleLines.Of(material.Submission.ReportTitle, "绩效自评")}");
        var demand = material.Submission.RequiredBy;
        var basis = demand.Length == 0 ? "按照预算绩效管理的要求" : demand.EndsWith('号') ? $"根据{demand}文件要求" : $"根据{demand}要求";
        text.Body($"{basis}，{form.Unit}对{form.Year}年度{form.Name}开展绩效自评，现将有关情况报告如下。");
        var execution = result.ExecutionRate is { } rate ? text.Say($"，全年执行{form.Funds[0].Executed}，总体预算执行率{rate.Called("总体预算执行率")}") : Clause.None;
        var score = result.Total is { } total ? text.Say($"；自评得分{total}{(result.Grade.Length > 0 ? $"，等级为“{result.Grade}”" : "")}") : Clause.None;
        text.Body($"本次自评涉及资金{form.Funds[0].Budget}{execution}{score}。");
    }
}
