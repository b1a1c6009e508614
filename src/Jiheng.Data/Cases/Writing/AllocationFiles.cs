using Jiheng.Domain.Quantities;
using Jiheng.Domain.Tracking;

namespace Jiheng.Data.Cases.Writing;

/// <summary>The files of an allocation and of a tracking return (分配、跟踪反馈文件).</summary>
internal static class AllocationFiles
{
    internal static string Notice(AllocationDraft a)
    {
        var yaml = new YamlText("标“待补”的项目原文件没有写明，请补充")
            .Add("number", a.Number).Add("title", Or(a.Title)).Add("issuer", Or(a.Issuer)).Texts("recipients", a.Recipients.Count > 0 ? a.Recipients : ["待补"]);
        if (a.Date is { } date) yaml.Add("date", date.ToString("yyyy-MM-dd"));
        yaml.Add("fund", Or(a.Fund)).Add("fund_source", "中央");
        Code("tag", a.Tag);
        Code("income_code", a.Income);
        Code("expenditure_code", a.Expenditure);
        if (a.CountyDeadline is { } deadline) yaml.Add("county_deadline", deadline.ToString("yyyy-MM-dd"));
        // The table prints what the funding level pays, its share already taken.
        return yaml.Add("method", "head_count")
            .Map("standard", s => s.Bare("subsidy_per_head", a.Standard is { } v ? QuantityFormat.Shortest(v) : "").Bare("central_share_percent", "100"))
            .Map("head_counts", h => h.Add("audited", a.Heads.Audited).Add("reported", a.Heads.Reported).Add("reduction", a.Heads.Reduction))
            .Map("tables", t => t.Add("allocation", Or(a.Annexes.Allocation)).Add("targets", Or(a.Annexes.Targets)).Add("tracking", Or(a.Annexes.Tracking)))
            .Texts("citations", a.Citations).ToString();

        void Code(string key, (string Code, string Name) code) => yaml.Map(key, c => c.Add("code", code.Code).Add("name", Or(code.Name)));
    }

    internal static string Heads(AllocationDraft a)
    {
        var csv = new CsvText("", "地州市", "县市区", "审定参保人数（人）", "上报参保人数（人）", "提前下达（万元）");
        foreach (var l in a.Lines) csv.Row(l.Prefecture, l.County, QuantityFormat.Shortest(l.Audited), QuantityFormat.Shortest(l.Reported), QuantityFormat.Shortest(l.Advanced));
        return csv.ToString();
    }

    internal static string Tracking(TrackingReturn t)
    {
        var yaml = new YamlText().Add("title", t.Title).Add("unit", "万元");
        if (t.Month > 0) yaml.Bare("month", t.Month.ToString(System.Globalization.CultureInfo.InvariantCulture));
        return yaml.AddUnlessEmpty("reporting_unit", t.Unit).ToString();
    }

    internal static string TrackingLines(TrackingReturn t)
    {
        var csv = new CsvText("", "文号", "资金名称", "资金性质", "收到金额（万元）", "分解下达金额（万元）", "支付金额（万元）");
        foreach (var l in t.Lines) csv.Row(l.Instrument, l.Project, l.Nature, CaseDraft.Number(l.Received), CaseDraft.Number(l.Issued), CaseDraft.Number(l.Paid));
        return csv.ToString();
    }

    private static string Or(string text) => text.Length > 0 ? text : "待补";
}
