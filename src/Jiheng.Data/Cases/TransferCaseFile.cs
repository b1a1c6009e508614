using Jiheng.Data.Reading;
using Jiheng.Data.Yaml;
using Jiheng.Domain.Derivations;
using Jiheng.Domain.Quantities;
using Jiheng.Domain.SelfEvaluation;

namespace Jiheng.Data.Cases;

/// <summary>A transfer self-evaluation as read from a case (转移支付自评案例).</summary>
/// <param name="Submission">Everything the report is made from.</param>
/// <param name="Scheme">Id of its scoring scheme.</param>
public sealed record TransferCase(TransferSubmission Submission, string Scheme);

/// <summary>Reads transfer.yaml and the files beside it.</summary>
internal static class TransferCaseFile
{
    internal static TransferCase? Read(CaseInfo info, Places places, Diagnostics diagnostics)
    {
        if (info.File("transfer.yaml").Map(diagnostics) is not { } map) return null;
        var prefectures = TransferFundsFile.Read(info.File("funds.csv"), places, diagnostics);
        var (expected, achieved) = Goals.Read(map);
        var management = map.Maps("management").Select(m => new ManagementItem(m.Text("item"), m.Text("situation"), m.OptionalText("problems") ?? "无")).ToArray();
        var scheme = map.Text("scheme");
        var region = prefectures.Count == 0 ? null : TransferFunds.SumOf(places.Home.Code, places.Home.CustomaryName, prefectures);
        var submission = region is null ? null : new TransferSubmission
        {
            ReportTitle = map.Text("report_title"),
            RequiredBy = map.OptionalText("required_by") ?? "",
            Region = region,
            Prefectures = prefectures,
            MissingPrefectures = Missing(prefectures, places, diagnostics),
            Documents = info.Has("instruments.csv") ? FundingDocumentFile.Read(info.File("instruments.csv"), diagnostics) : [],
            Facts = info.Has("facts.csv") ? FactFile.Read(info.File("facts.csv"), diagnostics) : [],
            Breakdown = info.Has("duplicates.csv") ? FactFile.ReadBreakdown(info.File("duplicates.csv"), diagnostics) : [],
            Narrative = NarrativeFolder.Read(info.File("narrative").Path, diagnostics),
            Disclosure = map.OptionalText("disclosure") ?? "",
            Form = new SelfEvaluationForm
            {
                Kind = FormKind.Transfer,
                Name = map.Text("project"),
                Year = (int)map.Number("year"),
                CentralAuthority = map.Text("central_department"),
                Authority = map.Text("local_department"),
                Unit = map.Text("using_unit"),
                ExpectedGoal = expected,
                ActualGoal = achieved,
                Funds = region.FormLines(Arrived(map, "central", "中央资金到位数"), Arrived(map, "local", "地方资金到位数")),
                Management = management,
                Indicators = IndicatorFile.Read(info.File("indicators.csv"), "", true, diagnostics),
                Remark = map.OptionalText("other_notes") ?? "无",
            },
        };
        if (submission is not null) map.ReportUnknownKeys();
        return submission is null ? null : new(submission, scheme);
    }

    private static Derivation? Arrived(YamlMap map, string name, string label) =>
        map.OptionalMap("arrived") is { } arrived && arrived.OptionalNumber(name) is { } value
            ? Derivation.Input($"funds.{name}.arrived", label, Quantity.Of(value, Units.WanYuan), arrived.At(name))
            : null;

    private static string[] Missing(IReadOnlyList<TransferFunds> given, Places places, Diagnostics diagnostics)
    {
        string[] missing = [.. places.Prefectures().Where(p => given.All(g => g.Code != p.Code)).Select(p => p.CustomaryName)];
        if (missing.Length > 0)
            diagnostics.Error(new("funds.csv"), $"{given.Count}个地州市", $"{given.Count + missing.Length}个地州市", $"缺少{string.Join("、", missing)}；合计不完整，请补报后重新计算");
        return missing;
    }
}
