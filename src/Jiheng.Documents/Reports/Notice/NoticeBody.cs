using Jiheng.Documents.Reports.Prose;
using Jiheng.Domain.Derivations;
using Jiheng.Domain.Quantities;

namespace Jiheng.Documents.Reports.Notice;

/// <summary>The letter's text (通知正文): amount, basis, codes, issue, targets, tracking; what does not apply is left out.</summary>
internal static class NoticeBody
{
    public static void Write(ReportText text, NoticeMaterial material)
    {
        Opening(text, material);
        Amounts(text, material);
        NoticeCodes.Write(text, material.Notice.Date.Year, material.Notice.Codes, (material.Notice.IncomeName, material.Notice.ExpenditureName), material.Notice.Tag);
        Issue(text, material);
        NoticeDuties.Targets(text, material);
        NoticeDuties.Tracking(text, material);
    }

    private static void Opening(ReportText text, NoticeMaterial material)
    {
        var notice = material.Notice;
        var amount = material.Result.ThisTime;
        if (amount.Value <= 0m)
        {
            text.Body($"现将{notice.Date.Year}年{notice.Source}财政{notice.Fund}结算情况通知如下：");
            return;
        }

        var capital = CapitalAmount.Of(amount.ToQuantity().ConvertTo(Units.Yuan).Value);
        text.Body($"现下达{notice.Date.Year}年{notice.Source}财政{notice.Fund}{amount}（大写：{capital}），通知如下：");
    }

    private static void Amounts(ReportText text, NoticeMaterial material)
    {
        var (notice, result) = (material.Notice, material.Result);
        text.Heading(1, "资金数额和用途");
        if (material.Factors is { } factors) text.Body($"{material.Words.Whole}待分配资金{factors.Terms.Pool}，按因素法分配：{factors.Words}，以各地因素数据占合计的比重乘以权重，并按绩效调节系数调整；扣除已提前下达的{result.Advanced}，此次下达{result.ThisTime}。各{material.Words.Parts}及所属县（市、区）数额见附件{1}。");
        else text.Body($"{material.Words.Whole}审核参保人数{result.Audited}，{Standard(text, material)}，应拨付{result.Due}；扣除已提前下达的{result.Advanced}，此次下达{result.ThisTime}。各{material.Words.Parts}及所属县（市、区）数额见附件{1}。");
        text.Body($"资金专项用于{notice.ExpenditureName}，不得截留、挤占、挪用，不得用于平衡预算。");
        Clawback(text, material);
    }

    private static Clause Standard(ReportText text, NoticeMaterial material)
    {
        var standard = material.Notice.Terms.Standard;
        return standard is { Operator: Operator.Multiply, Operands: [var subsidy, var share] }
            ? text.Say($"按{material.Notice.Source}财政补助标准{standard}（补助标准{subsidy}的{share}）计算")
            : text.Say($"按{material.Notice.Source}财政补助标准{standard}计算");
    }

    // A negative amount is never a payment: it is named, kept back, and set off against what comes next.
    private static void Clawback(ReportText text, NoticeMaterial material)
    {
        var owing = material.Owing().ToArray();
        if (owing.Length == 0) return;
        var places = Clause.Join("、", owing.Select(p => text.Say($"{p.Name}（{p.Amount}）")));
        text.Body($"{places}提前下达数超过应拨付数，超出部分共{material.Result.Clawback}，此次不下达，待下次拨付时扣回，在附件{1}中以括号红字列示；其余地区此次实际拨付{material.Result.Payment}。");
    }

    private static void Issue(ReportText text, NoticeMaterial material)
    {
        var notice = material.Notice;
        text.Heading(1, "资金下达");
        if (notice.CountyDeadline is { } deadline) text.Body($"请于{ChineseDate.Within(deadline, notice.Date.Year)}前按附件{1}将资金下达到县（市、区）。");
        else text.Body($"请及时按附件{1}将资金下达到县（市、区）。");
        if (!notice.Tag.IsDirect) return;
        text.Body($"转下达时，对此项资金单独制发预算指标文件，标识与本通知一致；同步在指标管理系统登记指标和标识，并导入直达资金监控系统，做到数据真实、账目清楚、去向可查。");
        text.Body($"落实到单位和项目时，既有此项资金又有其他来源资金的，在指标文件和指标管理系统中按来源分行列示、分别登记，再导入直达资金监控系统，不得合并为一笔。");
    }
}
