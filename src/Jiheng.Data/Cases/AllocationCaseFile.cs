using Jiheng.Data.Reading;
using Jiheng.Data.Yaml;
using Jiheng.Domain.Allocation;
using Jiheng.Domain.DirectFunds;
using Jiheng.Domain.Policies;

namespace Jiheng.Data.Cases;

/// <summary>Reads allocation.yaml and heads.csv: a notice with the basis of its allocation (分配案例).</summary>
internal static class AllocationCaseFile
{
    internal static AllocationNotice? Read(CaseInfo info, Places places, PolicyBook policies, Diagnostics diagnostics)
    {
        if (info.File("allocation.yaml").Map(diagnostics) is not { } map) return null;
        var area = HeadCountFile.Read(info.File("heads.csv"), places, diagnostics);
        var number = ReadNumber(map, diagnostics);
        var (tag, income, expenditure) = (map.Map("tag"), map.Map("income_code"), map.Map("expenditure_code"));
        var (heads, tables) = (map.Map("head_counts"), map.Map("tables"));
        if (map.Text("method") is { Length: > 0 } method and not "head_count")
            diagnostics.Error(map.At("method"), method, "head_count（按人数和标准）", "请改为 head_count；因素法等其他办法还不能从案例文件计算");
        var terms = number is null ? null : StandardTerms.Read(map.Map("standard"), new(number.Year, 1, 1), places.Home, policies, diagnostics);
        if (area is null || number is null || terms is null || tag is null || income is null || expenditure is null || heads is null || tables is null) return null;
        var notice = new AllocationNotice
        {
            Number = number,
            Title = map.Text("title"),
            Issuer = map.Text("issuer"),
            Recipients = map.Texts("recipients"),
            Date = map.Date("date"),
            Fund = map.Text("fund"),
            Source = map.Text("fund_source"),
            Tag = new FundsTag(tag.Text("code"), tag.Text("name")),
            Codes = new BudgetCodes(income.Text("code"), expenditure.Text("code")),
            IncomeName = income.Text("name"),
            ExpenditureName = expenditure.Text("name"),
            CountyDeadline = map.OptionalDate("county_deadline"),
            Heads = (heads.Text("audited"), heads.Text("reported"), heads.Text("reduction")),
            Annexes = (tables.Text("allocation"), tables.Text("targets"), tables.Text("tracking")),
            Citations = map.Texts("citations"),
            CopiedTo = map.Texts("copied_to"),
            Terms = terms,
            Area = area,
        };
        _ = map.OptionalText("batch");
        map.ReportUnknownKeys();
        foreach (var problem in notice.Codes.Problems().Concat(HeadCountAllocation.Problems(area)))
            diagnostics.Warn(new("heads.csv"), problem, "勾稽相符的数字", "请核对");
        return notice;
    }

    private static DocumentNumber? ReadNumber(YamlMap map, Diagnostics diagnostics)
    {
        var text = map.Text("number");
        var reading = DocumentNumber.Read(text);
        foreach (var remark in reading.Diagnostics)
        {
            if (reading.Number is null) diagnostics.Error(map.At("number"), text, "发文字号，如 财社〔2022〕1号", remark);
            else diagnostics.Warn(map.At("number"), text, reading.Number.ToString(), remark);
        }

        return reading.Number;
    }
}
