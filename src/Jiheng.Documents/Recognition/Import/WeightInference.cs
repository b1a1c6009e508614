using System.Globalization;
using System.Text.RegularExpressions;
using Jiheng.Data.Schemes;
using Jiheng.Documents.Reading;
using Jiheng.Documents.Recognition.Forms;
using Jiheng.Documents.Recognition.Lexicon;
using Jiheng.Documents.Recognition.Tables;
using Jiheng.Domain.Quantities;
using Jiheng.Domain.Scoring;

namespace Jiheng.Documents.Recognition.Import;

/// <summary>
/// Weights for forms that have no column for them (分值推断), as the transfer form: from another table of the report, else what
/// is set already where the form goes to, else from the points that the report gives to each class. Where one indicator of a class missed its target, the points that
/// the class lost are its own; the others share the rest evenly, which is reported.
/// </summary>
internal sealed partial class WeightInference(FormLexicon lexicon, SchemeLibrary schemes, SetWeights set)
{
    internal RecognisedSelfEvaluation Of(RecognisedSelfEvaluation read, SourceDocument document, RecognitionScope scope)
    {
        if (read.Printed.HasWeights) return read;
        var table = FromTable(document);
        if (read.Form.Indicators.All(i => table.ContainsKey(Key(i.Level3))))
            return read with { Form = read.Form with { Indicators = [.. read.Form.Indicators.Select(i => i with { Weight = table[Key(i.Level3)] })] } };
        if (set.Of(read.Form.Indicators) is (var known, true)) return read with { Form = read.Form with { Indicators = known } };
        var classes = read.Form.Indicators.GroupBy(static i => i.Level1).ToArray();
        var points = classes.Select(c => Points(c.Key, document)).ToArray();
        if (points.Any(static p => p is null)) points = Customary([.. classes.Select(static c => c.Key)]);
        scope.Diagnostics.Warn(scope.At(read.Place), "没有分值", "各指标的分值", $"表中没有分值栏，各类{string.Join("、", classes.Select((c, i) => $"{c.Key}{QuantityFormat.Shortest(points[i]!.Value.Weight)}分"))}在类内平均分配（有未完成指标的，扣分归该指标）；{scope.Advice.Weights}");
        var weights = classes.SelectMany((c, i) => Shares([.. c], points[i]!.Value.Weight, points[i]!.Value.Score)).ToDictionary();
        return read with { Form = read.Form with { Indicators = set.Of([.. read.Form.Indicators.Select(i => i with { Weight = weights[i.Key] })]).Indicators } };
    }

    private Dictionary<string, decimal> FromTable(SourceDocument document)
    {
        var weights = new Dictionary<string, decimal>(StringComparer.Ordinal);
        foreach (var table in document.Blocks.OfType<SourceTable>())
        {
            IReadOnlyList<HeaderColumn>? header = null;
            foreach (var row in table.Rows.Select(GridRow.Of))
            {
                var columns = HeaderColumn.Of(row, lexicon["indicator_columns"]);
                if (columns.Any(static c => c.Role == "level3")) header = columns.Any(static c => c.Role == "weight") ? columns : null;
                else if (header is not null && Cell(row, header, "level3") is { } name && Cell(row, header, "weight") is { } weight && NumberText.TryRead(weight.Text, out var value, out _)) weights.TryAdd(Key(name.Text), value);
            }
        }

        return weights;
    }

    private static GridCell? Cell(GridRow row, IReadOnlyList<HeaderColumn> header, string role) => header.FirstOrDefault(h => h.Role == role) is { } head ? row.Filled.FirstOrDefault(head.Meets) : null;

    private static string Key(string name) => LabelText.Normal(IndicatorNames.Own(name));

    /// <summary>产出指标80分 … 产出指标74.00分: what a class can get comes before what it got.</summary>
    private static (decimal Weight, decimal? Score)? Points(string name, SourceDocument document)
    {
        var found = document.Blocks.OfType<SourceParagraph>().SelectMany(static p => ClassPoints().Matches(NumberText.Normalise(p.Text.Text)))
            .Where(m => m.Groups["class"].Value.EndsWith(name.Replace("指标", "", StringComparison.Ordinal), StringComparison.Ordinal))
            .Select(static m => decimal.Parse(m.Groups["points"].Value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture)).ToArray();
        return found.Length == 0 ? null : (found[0], found.Length > 1 && found[1] <= found[0] ? found[1] : null);
    }

    private static IEnumerable<KeyValuePair<string, decimal>> Shares(Indicator[] indicators, decimal weight, decimal? score)
    {
        var missed = indicators.Select(static i => Completion<PlainFigure>.Of(i, CompletionReading.Usual)).ToArray();
        var unmet = Array.FindAll([.. Enumerable.Range(0, indicators.Length)], i => missed[i].Problem.Length == 0 && !missed[i].Met && missed[i].Rate.Value < 1m);
        var own = score is { } s && s < weight && unmet is [var only] ? decimal.Round((weight - s) / (1m - missed[only].Rate.Value), 2, MidpointRounding.AwayFromZero) : (decimal?)null;
        var others = own is null ? indicators.Length : indicators.Length - 1;
        var even = Even(weight - (own ?? 0m), others).GetEnumerator();
        for (var i = 0; i < indicators.Length; i++)
        {
            if (own is { } value && i == unmet[0]) yield return new(indicators[i].Key, value);
            else if (even.MoveNext()) yield return new(indicators[i].Key, even.Current);
        }
    }

    /// <summary>The points of a scheme for just these classes; without one, the ninety that execution leaves, shared evenly.</summary>
    private (decimal Weight, decimal? Score)?[] Customary(string[] classes)
    {
        var made = schemes.Schemes.Values.FirstOrDefault(s => s.Weights.Count == classes.Length && Array.TrueForAll(classes, s.Weights.ContainsKey));
        return [.. (made is null ? Even(90m, classes.Length) : classes.Select(c => made.Weights[c])).Select(static p => ((decimal, decimal?)?)(p, null))];
    }

    private static IEnumerable<decimal> Even(decimal whole, int parts)
    {
        var share = parts == 0 ? 0m : decimal.Round(whole / parts, 2, MidpointRounding.ToZero);
        for (var i = 0; i < parts; i++) yield return i == 0 ? whole - (share * (parts - 1)) : share;
    }

    [GeneratedRegex(@"(?<class>[\u4e00-\u9fa5]{2,8}?)(?:指标)?(?<points>\d+(?:\.\d+)?)分")]
    private static partial Regex ClassPoints();
}
