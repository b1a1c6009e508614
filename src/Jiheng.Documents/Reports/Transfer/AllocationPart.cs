using Jiheng.Documents.Reports.Prose;
using Jiheng.Domain.Derivations;
using Jiheng.Domain.SelfEvaluation;
using Jiheng.Domain.Targets;

namespace Jiheng.Documents.Reports.Transfer;

/// <summary>Part one: what came down and how it was passed on (绩效目标分解下达情况).</summary>
internal sealed class AllocationPart(TransferMaterial material, ReportText text)
{
    private readonly TransferSubmission submission = material.Submission;
    private readonly RegionWords words = material.Words;

    public void Write()
    {
        text.Heading(1, "绩效目标分解下达情况");
        text.Heading(2, "中央下达预算和绩效目标情况");
        Received();
        Targets();
        text.Heading(2, words.Fiscal + "资金安排、分解下达预算和绩效目标情况");
        Issued();
        Local();
        text.Author(material.Narrative("01-allocation"));
        text.Table($"{material.Form.Year}年度资金安排情况", "万元", FundsTables.Allocation(text, material));
        Missing();
        Cascaded();
    }

    private void Received()
    {
        var received = submission.Documents.Where(static d => d.Received).ToArray();
        if (received.Length == 0)
        {
            text.Body($"未填报收到的资金文件。分配到各{words.Parts}的中央资金共{material.Region.Central}。");
            return;
        }

        foreach (var d in received) text.Body($"{d.Date}，{d.Issuer}以{Cited(d)}下达{d.Source}资金{Named(d)}{Batch(d)}。");
        if (Arrivals.CentralBudget(material) is not { } sum) return;
        var gap = Sums.Subtract("central.gap", "中央下达数与分解数之差", sum, material.Region.Central);
        text.Body(gap.Value == 0m
            ? text.Say($"中央资金合计{sum}，已全部分解到各{words.Parts}。")
            : text.Say($"中央资金合计{sum}，分解到各{words.Parts}的为{material.Region.Central}，{(gap.Value > 0m ? "尚有" : "多分解")}{new FigureText(gap, true)}{(gap.Value > 0m ? "未分解" : "，需核对")}。"));
    }

    private void Targets()
    {
        var form = material.Form;
        var goals = form.ExpectedGoal.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var indicators = Sums.Count("indicators", "绩效指标数", form.Indicators.Count, "项");
        text.Body(goals.Length == 0
            ? text.Say($"随资金下达的绩效目标有绩效指标{indicators}。")
            : text.Say($"随资金下达的绩效目标有绩效指标{indicators}，年度总体目标为：{Joined(goals)}。"));
        if (material.Targets.FirstOrDefault(IsWhole) is { } whole) text.Table($"区域绩效目标", "", IndicatorTables.Targets(text, whole.Indicators));
        else text.Table($"区域绩效目标", "", IndicatorTables.Targets(text, [.. form.Indicators.Select(static i => new TargetIndicator(i.Level1, i.Level2, i.Level3, i.Target))]));
    }

    private void Issued()
    {
        var issued = submission.Documents.Where(static d => !d.Received).ToArray();
        if (issued.Length == 0) text.Body($"未填报分解下达的资金文件。");
        foreach (var d in issued) text.Body($"{d.Date}，{d.Issuer}以{Cited(d)}下达{d.Source}资金{Named(d)}{Batch(d)}。");
    }

    private void Local()
    {
        var region = material.Region;
        var regional = Arrivals.Regional(material);
        var batches = region.Batches.Count > 1
            ? text.Say($"（{Clause.Join("、", region.Batches.Select(b => text.Say($"{b.Name}{b.Regional}")))}）")
            : Clause.None;
        text.Body($"{words.Fiscal}安排配套资金{regional}{batches}，县市配套资金{region.CountyMatch}，地方资金合计{region.Local}。中央和地方资金总计{material.Form.Funds[0].Budget}，分配到{Prefectures}{words.Parts}，各{words.Parts}安排情况见下表。");
    }

    private void Missing()
    {
        if (submission.MissingPrefectures.Count == 0) return;
        var count = Sums.Count("missing", $"未填报的{words.Parts}数", submission.MissingPrefectures.Count, "个");
        text.Body($"{string.Join("、", submission.MissingPrefectures)}未填报，上表和本报告的合计数不含这{count}{words.Parts}。");
    }

    private void Cascaded()
    {
        var parts = material.Targets.Where(t => !IsWhole(t)).ToArray();
        if (parts.Length == 0)
        {
            text.Body($"区域绩效目标已随资金分解，各{words.Parts}执行前表所列指标。");
            return;
        }

        var count = Sums.Count("targets", "分解下达的绩效目标表数", parts.Length, "张");
        var lists = parts.Select(static t => string.Join('\n', t.Indicators.Select(static i => i.Level3 + i.Target.Text))).Distinct().Count();
        text.Body($"随资金向各{words.Parts}下达区域绩效目标表{count}，{(lists == 1 ? $"各{words.Parts}使用同一套指标" : $"指标按各{words.Parts}情况分别设定")}。");
    }

    private Derivation Prefectures => Sums.Count("prefectures", $"填报的{words.Parts}数", submission.Prefectures.Count, "个");

    private bool IsWhole(TargetTable table) => table.RegionName.Length == 0 || table.RegionName == submission.Region.Name;

    private Clause Cited(FundingDocument d) => text.Say($"《{d.Title.Trim('《', '》')}》（{d.Number}）");

    private Clause Batch(FundingDocument d) => d.Batch.Length > 0 ? text.Say($"（{d.Batch}）") : Clause.None;

    private static Derivation Named(FundingDocument d) => d.Amount.Called($"{d.Number}{d.Source}资金");

    private static string Joined(string[] goals) => string.Join("；", goals.Select(static g => g.TrimEnd('。', '；', ';', '.')));
}
