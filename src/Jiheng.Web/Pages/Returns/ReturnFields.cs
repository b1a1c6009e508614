using System.Globalization;
using System.Text.RegularExpressions;
using Jiheng.Domain.Quantities;
using Jiheng.Platform.Tracking;
using Jiheng.Web.Jobs.Imports;
using Jiheng.Web.Pages.Components;

namespace Jiheng.Web.Pages.Returns;

/// <summary>The fields of a monthly return on the screen (跟踪反馈填报栏): rows by number, as many as there are; columns are fixed.</summary>
internal static partial class ReturnFields
{
    internal static Dictionary<string, string> Of(MonthlyReturn paper)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (row, i) in paper.Rows.OrderBy(static r => r.Ordinal).Select(static (r, i) => (r, i)))
            foreach (var (name, value) in Of(row)) fields[Name(i + 1, name)] = value;
        return fields;
    }

    internal static string Name(int row, string column) => string.Create(CultureInfo.InvariantCulture, $"r[{row}].{column}");

    /// <summary>A row by the names of its columns.</summary>
    internal static IReadOnlyDictionary<string, string> Of(ReturnRow row) => new Dictionary<string, string>
    {
        ["instrument"] = row.Instrument, ["project"] = row.Project, ["nature"] = row.Nature, ["received"] = Text(row.Received), ["issued"] = Text(row.Issued), ["paid"] = Text(row.Paid),
    };

    /// <summary>The rows that these fields say; rows in which nothing is written are none, and the others are numbered anew.</summary>
    internal static (IReadOnlyList<ReturnRow> Rows, IReadOnlyList<Finding> Problems, IReadOnlyList<int> Numbers) Apply(MonthlyReturn paper, IReadOnlyDictionary<string, string> fields)
    {
        var problems = new List<Finding>();
        var cells = fields.Select(static f => (Match: FieldName.Match(f.Key), f.Value)).Where(static f => f.Match.Success)
            .ToLookup(static f => int.Parse(f.Match.Groups["row"].Value, CultureInfo.InvariantCulture), static f => (Column: f.Match.Groups["column"].Value, Value: f.Value.Trim()));
        var (rows, numbers) = (new List<ReturnRow>(), new List<int>());
        foreach (var row in cells.Where(static r => r.Any(static c => c.Value.Length > 0)).OrderBy(static r => r.Key))
        {
            var text = row.GroupBy(static c => c.Column).ToDictionary(static g => g.Key, static g => g.Last().Value);
            if (text.GetValueOrDefault("instrument", "").Length == 0) problems.Add(new(true, $"第{row.Key}行没有文号；请填写指标文的发文字号。", FieldEditor.IdOf(Name(row.Key, "instrument"))));
            rows.Add(new() { ReturnId = paper.Id, Ordinal = rows.Count + 1, Instrument = text.GetValueOrDefault("instrument", ""), Project = text.GetValueOrDefault("project", ""), Nature = text.GetValueOrDefault("nature", ""), Received = Amount(row.Key, text, "received", "收到"), Issued = Amount(row.Key, text, "issued", "分解下达"), Paid = Amount(row.Key, text, "paid", "支出") });
            numbers.Add(row.Key);
        }

        return (rows, problems, numbers);

        decimal? Amount(int row, Dictionary<string, string> text, string column, string label)
        {
            if (AmountField.TryRead(text.GetValueOrDefault(column, ""), $"第{row}行{label}", out var amount, out var problem)) return amount;
            problems.Add(new(true, problem, FieldEditor.IdOf(Name(row, column))));
            return null;
        }
    }

    /// <summary>The rows of the form behind those that a file has: they stay, and whoever does not want them has to say so.</summary>
    internal static IEnumerable<ImportLine> Left(MonthlyReturn paper, int read)
    {
        if (read > 0 && paper.Rows.Count > read) yield return new(0, read + 1 == paper.Rows.Count ? $"第{paper.Rows.Count}行" : $"第{read + 1}至{paper.Rows.Count}行", "warning", "", $"文件只有{read}行，表上原有{paper.Rows.Count}行，后面的不变；不再需要的，请在表上把那一行清空。");
    }

    internal static MonthlyReturn With(MonthlyReturn paper, IReadOnlyList<ReturnRow> rows) =>
        new() { Id = paper.Id, YearId = paper.YearId, OrganisationId = paper.OrganisationId, Month = paper.Month, Rows = [.. rows] };

    private static string Text(decimal? amount) => amount is { } value ? QuantityFormat.Shortest(value) : "";

    [GeneratedRegex(@"^r\[(?<row>[0-9]{1,6})\]\.(?<column>instrument|project|nature|received|issued|paid)$")]
    private static partial Regex FieldName { get; }
}
