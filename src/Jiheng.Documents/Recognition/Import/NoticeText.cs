using System.Globalization;
using System.Text.RegularExpressions;
using Jiheng.Data.Cases.Writing;
using Jiheng.Documents.Reading;
using Jiheng.Domain.Allocation;
using Jiheng.Domain.Quantities;

namespace Jiheng.Documents.Recognition.Import;

/// <summary>Reads what the text of an allocation notice says (下达通知正文): number, title, date, tag, codes, deadline.</summary>
internal static partial class NoticeText
{
    internal static AllocationDraft Read(SourceDocument document, RecognisedAllocation table, RecognisedTracking? tracking, string? targetsTitle)
    {
        string[] lines = [.. document.Blocks.OfType<SourceParagraph>().Select(static p => p.Text.Text.Replace("\n", "", StringComparison.Ordinal).Trim())];
        var number = lines.Take(12).Select(Number).FirstOrDefault(static n => n is not null) ?? tracking?.Return.Lines.Select(static l => Number(l.Instrument)).FirstOrDefault(static n => n is not null);
        var title = lines.Take(12).FirstOrDefault(static l => Title().IsMatch(l)) ?? "";
        var body = string.Join('\n', lines);
        var date = lines.Select(static l => Date().Match(l)).LastOrDefault(static m => m.Success);
        var deadline = Deadline().Match(body);
        return new()
        {
            Number = number?.ToString() ?? "",
            Title = title,
            Issuer = Issuer(lines, date),
            Recipients = [.. lines.Take(16).FirstOrDefault(static l => l.EndsWith('：') && l.Contains('局'))?.TrimEnd('：').Split('、', '，') ?? []],
            Date = date is null ? null : DateOf(date),
            Fund = Title().Match(title) is { Success: true } fund ? fund.Groups["fund"].Value : "",
            Tag = Code(Tag().Match(body) is { Success: true } said ? said : TagOfNature().Match(string.Join('\n', tracking?.Return.Lines.Select(static l => l.Nature) ?? []))),
            Income = Code(Income().Match(body)),
            Expenditure = Code(Expenditure().Match(body)),
            CountyDeadline = deadline.Success && (number?.Year ?? table.Lines.Count) is > 2000 and var year ? DateOf(deadline, year) : null,
            Standard = table.Standard,
            Heads = (Head(table, "audited", "审核参保人数"), Head(table, "reported", "上报参保人数"), Head(table, "reduction", "核减人数")),
            Annexes = (table.Title, targetsTitle ?? "", tracking?.Title ?? ""),
            Citations = [.. Cited().Matches(body).Select(static m => m.Value).Distinct().Where(c => c != number?.ToString()).Take(4)],
            Lines = [.. table.Lines.Select(static l => (l.Prefecture, l.County, l.Figures.GetValueOrDefault("audited"), l.Figures.GetValueOrDefault("reported"), l.Figures.GetValueOrDefault("advanced")))],
        };
    }

    private static DocumentNumber? Number(string line) => line.Length > 30 ? null : DocumentNumber.Read(line).Number;

    private static string Head(RecognisedAllocation table, string role, string usual) => table.Headings.TryGetValue(role, out var head) ? head : usual;

    // The signature stands above the date; without one the letterhead names the issuer.
    private static string Issuer(string[] lines, Match? date)
    {
        var at = date is null ? -1 : Array.FindLastIndex(lines, l => l == date.Value);
        if (at > 0 && lines[at - 1] is { Length: > 3 and < 30 } signature) return signature;
        return lines.Take(4).Select(static l => l.EndsWith("文件", StringComparison.Ordinal) ? l[..^2] : l).FirstOrDefault(static l => l.EndsWith('厅') || l.EndsWith('局') || l.EndsWith('部')) ?? "";
    }

    private static (string Code, string Name) Code(Match m) => m.Success ? (m.Groups["code"].Value, m.Groups["name"].Value.Trim()) : ("", "");

    private static DateOnly? DateOf(Match m, int? year = null) =>
        DateOnly.TryParseExact($"{(year is { } y ? y.ToString(CultureInfo.InvariantCulture) : m.Groups["year"].Value)}-{m.Groups["month"].Value}-{m.Groups["day"].Value}", "yyyy-M-d", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;

    [GeneratedRegex(@"^关于(?:提前)?下达(?:\d{4}年)?(?<fund>.+?)(?:预算)?的通知$")]
    private static partial Regex Title();

    [GeneratedRegex(@"^(?<year>20\d\d)年(?<month>\d{1,2})月(?<day>\d{1,2})日$")]
    private static partial Regex Date();

    [GeneratedRegex(@"(?:于|在)(?<month>\d{1,2})月(?<day>\d{1,2})日前")]
    private static partial Regex Deadline();

    [GeneratedRegex(@"标识为“(?<code>\d{5})\s*(?<name>[^”]+)”")]
    private static partial Regex Tag();

    [GeneratedRegex(@"[（(](?<code>\d{5})\s*(?<name>[^）)\d]+)[)）]")]
    private static partial Regex TagOfNature();

    [GeneratedRegex(@"收入[^“。]{0,30}“(?<code>\d{7})\s*(?<name>[^”]+)”")]
    private static partial Regex Income();

    [GeneratedRegex(@"支出[^“。]{0,30}“(?<code>\d{7})\s*(?<name>[^”]+)”")]
    private static partial Regex Expenditure();

    [GeneratedRegex(@"新?财[\u4e00-\u9fa5]{1,3}〔20\d\d〕\d{1,4}号")]
    private static partial Regex Cited();
}
