using Jiheng.Documents.Reports.Transfer;
using Jiheng.Documents.Tests.Forms;
using Jiheng.Domain.Derivations;
using Jiheng.Domain.FundStatements;
using Jiheng.Domain.Quantities;
using Jiheng.Domain.SelfEvaluation;

namespace Jiheng.Documents.Tests.Reports.Transfer;

/// <summary>
/// A made-up province with two prefectures: 300 + 200 central in one batch, 40.5 + 30 of its own, 10 + 20 of the counties,
/// of which 乙州 spent 230 of 250; 丙市 sent nothing.
/// </summary>
internal static class MadeReport
{
    internal static ComposedReport Composed { get; } = TransferReport.Compose(Material(), FormFiles.Get("transfer-self-evaluation"));

    internal static TransferMaterial Material()
    {
        TransferFunds[] prefectures = [Prefecture("990100", "甲市", 300m, 40.5m, 10m, 300m, 50.5m), Prefecture("992300", "乙州", 200m, 30m, 20m, 190m, 40m)];
        var region = TransferFunds.SumOf("990000", "某省", prefectures);
        var form = Made.Form(FormKind.Transfer, Made.Fund("central", "中央资金", null, 1m, 1m)) with
        {
            Name = "某补助资金",
            Unit = "某省某局",
            ExpectedGoal = "1.甲。\n2.乙。",
            Funds = region.FormLines(),
            Management = [new("分配科学性", "按人数分配。", "无"), new("下达及时性", "按时下达。", "乙州下达偏慢，已督促。")],
        };
        var submission = new TransferSubmission
        {
            Form = form, ReportTitle = "某省某补助资金2024年度绩效自评报告", RequiredBy = "某财〔2025〕1号",
            Region = region, Prefectures = prefectures, MissingPrefectures = ["丙市"],
            Documents = [Document("某财〔2024〕2号", "关于下达某补助资金的通知", "某部", true, "中央", 510m), Document("某省财〔2024〕3号", "《关于分解某补助资金的通知》", "某省财政厅", false, "中央", 500m)],
            Facts = [Fact("enrolled", "参保人数", 1020m, Units.WanPerson), Fact("enrolled-growth", "参保人数同比增减", -20m, Units.WanPerson), Fact("standard", "补助标准", 670m, Units.YuanPerPersonYear), Fact("standard-growth", "补助标准同比增减", 0m, Units.YuanPerPersonYear)],
            Narrative = new Dictionary<string, string> { ["03-deviations"] = "**其中**，人手不足是主因：\n\n- 甲县缺编；\n- 乙县缺编。\n\n1. 招录；\n2. 培训。" },
        };
        return new(submission, SelfEvaluator.Evaluate(form, Made.Scheme)) { Fund = Fund() };
    }

    private static TransferFunds Prefecture(string code, string name, decimal central, decimal regional, decimal county, decimal spentCentral, decimal spentLocal)
    {
        Derivation Figure(string key, string label, decimal value) => Derivation.Input($"funds.{code}.{key}", name + label, Quantity.Of(value, Units.WanYuan), new("funds.csv", code == "990100" ? 2 : 3, label));
        return TransferFunds.Of(
            code, name, [new("第一批", Figure("batch1_central", "第一批中央", central), Figure("batch1_regional", "第一批省级", regional))],
            Figure("county_match", "县市配套", county), Figure("executed_central", "执行中央", spentCentral), Figure("executed_local", "执行地方", spentLocal));
    }

    private static FundingDocument Document(string number, string title, string issuer, bool received, string source, decimal amount) =>
        new(number, title, issuer, "2024年3月", received, source, "", Derivation.Input("instruments." + number, number, Quantity.Of(amount, Units.WanYuan)));

    private static Derivation Fact(string key, string label, decimal value, Unit unit) => Derivation.Input("facts." + key, label, Quantity.Of(value, unit));

    // Income 110 after 100, expenditure 120 after 120, 30 carried over: balance −10, cumulative 20, 20 ÷ 10 = 2 months.
    private static FundStatementResult Fund()
    {
        static Derivation Yi(string key, decimal value) => Derivation.Input("fund." + key, key, Quantity.Of(value, Units.YiYuan));
        return FundStatement.Compute([new("resident", "居民医保", new("income", "基金收入", Yi("income", 110m), null, Yi("income.last", 100m), []), new("expenditure", "基金支出", Yi("expenditure", 120m), null, Yi("expenditure.last", 120m), []), Yi("last", 30m))]);
    }
}
