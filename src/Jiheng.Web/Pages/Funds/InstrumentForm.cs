using System.Globalization;
using Jiheng.Domain.Allocation;
using Jiheng.Platform.Funds;
using Jiheng.Platform.Storage;
using Jiheng.Web.Api.Funds;
using Jiheng.Web.Pages.Components;
using Microsoft.EntityFrameworkCore;

namespace Jiheng.Web.Pages.Funds;

/// <summary>The fields in which an instrument is drawn up (指标文填报栏): what they begin with, and what they say.</summary>
internal static class InstrumentForm
{
    internal const string Outside = "outside";
    private const string NumberForm = "机关代字〔年份〕序号，如 财社〔2025〕1号";

    /// <summary>Blank fields.</summary>
    internal static Dictionary<string, string> Blank(string kind, DateOnly today) => new(StringComparer.Ordinal)
    {
        ["kind"] = kind, ["programme-year"] = "", ["number"] = "", ["title"] = "", ["date"] = Text(today), ["issuer"] = "", ["recipient"] = "", ["source"] = nameof(FundsSource.Central), ["tagCode"] = "", ["tagName"] = "无标识",
        ["incomeCode"] = "1100249", ["expenditureCode"] = "2101202", ["batchKind"] = nameof(BatchKind.Issue), ["batch"] = "第一批", ["amount"] = "", ["pool"] = "", ["lines"] = "", ["confirmed"] = "",
    };

    /// <summary>Money goes on as it came: where only one kind of it is left, its source, tag and codes are filled in.</summary>
    internal static async Task PassOnAsync(JihengDb db, Guid yearId, Guid home, Dictionary<string, string> given, CancellationToken cancel)
    {
        var left = await db.MoneyAccounts.AsNoTracking().Where(a => a.YearId == yearId && a.OrganisationId == home && a.Kept > 0m).ToListAsync(cancel);
        if (left is not [var only]) return;
        var came = await db.Instruments.AsNoTracking().Where(i => i.YearId == yearId && i.Source == only.Source && i.TagCode == only.TagCode && i.Entries.Any(e => e.ToId == home)).OrderByDescending(i => i.Date).ThenByDescending(i => i.Id).FirstAsync(cancel);
        (given["source"], given["tagCode"], given["tagName"], given["incomeCode"], given["expenditureCode"]) = (came.Source.ToString(), came.TagCode, came.TagName, came.IncomeCode, came.ExpenditureCode);
    }

    /// <summary>The other way round (冲回): all that an instrument said, with its amounts taken back, under a number that names it.</summary>
    internal static void Reverse(InstrumentPaper wrong, IReadOnlyDictionary<Guid, string> codes, Dictionary<string, string> given)
    {
        (given["number"], given["title"], given["date"]) = ("更正" + wrong.Number, "更正" + wrong.Title, Text(wrong.Date));
        (given["issuer"], given["recipient"], given["batch"], given["batchKind"]) = (wrong.Issuer, wrong.Recipient, wrong.Batch, wrong.BatchKind.ToString());
        (given["source"], given["tagCode"], given["tagName"], given["incomeCode"], given["expenditureCode"]) = (wrong.Source.ToString(), wrong.TagCode, wrong.TagName, wrong.IncomeCode, wrong.ExpenditureCode);
        if (given["kind"] == Outside) given["amount"] = Amount(-wrong.Entries.Sum(static e => e.Amount));
        else given["lines"] = "单位\t金额（万元）\n" + string.Concat(wrong.Entries.OrderBy(e => codes[e.ToId], StringComparer.Ordinal).Select(e => $"{codes[e.ToId]}\t{Amount(-e.Amount)}\n"));
    }

    /// <summary>The heading that the fields say; what is wrong with it goes to the problems, each with its field.</summary>
    internal static InstrumentHeading? Heading(IReadOnlyDictionary<string, string> given, List<Finding> problems)
    {
        if (!DateOnly.TryParseExact(given["date"], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)) problems.Add(new(true, $"日期“{given["date"]}”应如 2024-03-01。", "date"));
        if (!Enum.TryParse<FundsSource>(given["source"], out var source) || !Enum.TryParse<BatchKind>(given["batchKind"], out var batchKind))
        {
            problems.Add(new(true, "资金来源和批次种类请从列表中选择。"));
            return null;
        }

        foreach (var (field, name) in new[] { ("title", "标题"), ("issuer", "发文机关"), ("recipient", "主送机关"), ("batch", "批次") })
            if (given[field].Length == 0) problems.Add(new(true, $"请填写{name}。", field));
        var reading = DocumentNumber.Read(given["number"]);
        if (given["number"].Length == 0) problems.Add(new(true, $"请填写发文字号：{NumberForm}。", "number"));
        else problems.AddRange(reading.Diagnostics.Select(static d => new Finding(true, d, "number")));
        if (reading.Number is { } number && date != default && number.Year != date.Year) problems.Add(new(true, $"{number}的年份与日期{date:yyyy年M月d日}不一致；请核对文号和日期。", "date"));
        problems.AddRange(new BudgetCodes(given["incomeCode"], given["expenditureCode"]).Problems().Select(static p => new Finding(true, p, p.StartsWith("收入", StringComparison.Ordinal) ? "incomeCode" : "expenditureCode")));
        return new(given["number"], given["title"], date, given["issuer"], given["recipient"], source, given["tagCode"], given["tagName"], given["incomeCode"], given["expenditureCode"], batchKind, given["batch"]);
    }

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Amount(decimal amount) => Jiheng.Domain.Quantities.QuantityFormat.Shortest(amount);
}
