using System.Text.RegularExpressions;
using Jiheng.Documents.Reading;
using Jiheng.Documents.Recognition.Forms;
using Jiheng.Documents.Recognition.Tables;
using Jiheng.Domain.Quantities;

namespace Jiheng.Documents.Recognition.Statements;

/// <summary>Reads tables of a transfer's money by prefecture (地州资金表), whose heads have two rows: 第一批 over 中央 and 自治区.</summary>
internal sealed partial class PlaceFundsReader(RecognitionScope scope)
{
    private const string Numerals = "一二三四";

    internal static bool Is(FormArea area, RecognitionScope scope) => new PlaceFundsReader(scope).Header(area) is not null;

    internal RecognisedPlaceFunds Of(FormArea area, string title)
    {
        var (header, at) = Header(area)!.Value;
        var unit = AmountUnit.Of(area, Units.WanYuan);
        var lines = new List<(string, IReadOnlyDictionary<string, Quantity>, SourcePlace)>();
        foreach (var row in area.Rows.Skip(at + 2))
        {
            var cells = RowAlignment.Align(row.Filled, header, Affinity, static _ => 1, 3);
            if (!cells.TryGetValue("place", out var place) || scope.Lexicon["grand_totals"].Has(place.Text)) continue;
            var figures = new Dictionary<string, Quantity>(StringComparer.Ordinal);
            foreach (var (role, cell) in cells.Where(static c => c.Key is not ("place" or "number") && !c.Value.IsDash && !c.Value.Text.EndsWith('%')))
                if (AmountText.TryRead(cell.Text, out var amount, out var own)) figures[role] = new Quantity(amount.Value, own ?? unit, amount.Decimals).ConvertTo(Units.WanYuan);
                else scope.Error(cell, "数字", "请改为半角数字；这一格未计入");
            if (figures.Count > 0) lines.Add((IndicatorNames.OneLine(place.Text), figures, place.Place));
        }

        return new(title, area.Place, header.Any(static h => h.Role.StartsWith("executed", StringComparison.Ordinal)), lines);
    }

    private (IReadOnlyList<HeaderColumn> Header, int Row)? Header(FormArea area)
    {
        for (var i = 0; i + 2 < Math.Min(6, area.Rows.Count); i++)
        {
            var upper = area.Rows[i];
            if (!upper.Filled.Any(c => scope.Lexicon["place_columns"].Find(c.Text) == "place")) continue;
            var columns = new List<HeaderColumn>();
            foreach (var cell in upper.Filled) columns.AddRange(Under(cell, area.Rows[i + 1]));
            if (columns.Exists(static c => c.Role == "place") && columns.Count(static c => c.Role.Contains('.', StringComparison.Ordinal)) >= 2) return (columns, i);
        }

        return null;
    }

    private IEnumerable<HeaderColumn> Under(GridCell upper, GridRow below)
    {
        var role = Batch().Match(LabelTextOf(upper)) is { Success: true } m ? $"batch{Numerals.IndexOf(m.Groups[1].Value[0], StringComparison.Ordinal) + 1}" : scope.Lexicon["place_columns"].Find(upper.Text);
        if (role is null) yield break;
        var own = below.Filled.Where(c => c.Column >= upper.Column && c.Column < upper.Column + upper.Span && scope.Lexicon["place_columns"].Find(c.Text) is "central" or "regional" or "local").ToArray();
        if (own.Length == 0) yield return new(role, upper.Column, upper.Span, upper.Text);
        foreach (var cell in own) yield return new($"{role}.{scope.Lexicon["place_columns"].Find(cell.Text)}", cell.Column, cell.Span, cell.Text);
    }

    private static string LabelTextOf(GridCell cell) => NumberText.Normalise(cell.Text);

    private static int Affinity(string role, GridCell cell) => role switch
    {
        "place" => NumberText.TryRead(cell.Text, out _, out _) ? -6 : 2,
        "number" => NumberText.TryRead(cell.Text, out var n, out var d) && d == 0 && n is > 0m and < 1000m ? 1 : -6,
        _ => CellAffinity.OfAmount(role, cell),
    };

    [GeneratedRegex("第([一二三四])批")]
    private static partial Regex Batch();
}
