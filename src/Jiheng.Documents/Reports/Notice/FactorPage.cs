using System.Globalization;
using Jiheng.Documents.Forms;
using Jiheng.Documents.Model;
using Jiheng.Domain.Allocation;
using Jiheng.Domain.Derivations;
using Jiheng.Domain.Quantities;

namespace Jiheng.Documents.Reports.Notice;

/// <summary>How a pool was given out (因素法分配依据): its terms, each place's claim and score by its code.</summary>
/// <param name="Terms">Pool, factors, citation.</param>
/// <param name="Claims">What each place at the bottom has of the factors.</param>
/// <param name="Scores">What that comes to.</param>
public sealed record FactorBasis(FactorTerms Terms, IReadOnlyDictionary<string, FactorClaim> Claims, IReadOnlyDictionary<string, Derivation> Scores)
{
    /// <summary>The factors in words: 参保人数（60%）、困难人口（40%）.</summary>
    public string Words => string.Join("、", Terms.Factors.Select(static f => $"{f.Name}（{QuantityFormat.Percent(f.Weight.Value, Decimals(f.Weight.Value))}）"));

    private static int Decimals(decimal weight) => decimal.Round(weight, 2) == weight ? 0 : 2;
}

/// <summary>The table of an allocation by factors (因素法资金分配表): a column for each factor, then the score and what it comes to; a sheet in a workbook.</summary>
public static class FactorPage
{
    private const int FixedColumns = 3;
    private static readonly NumberFormat Score = new(NumberStyle.Percent, 4);

    /// <summary>The page; <paramref name="annex"/> is its label, empty where it stands alone.</summary>
    public static FormPage Of(string title, HeadCountResult result, FactorBasis basis, string annex = "")
    {
        var rows = new List<Row> { Head(basis), Line(result, basis, new Cell(""), new Cell(result.Name) { ColumnSpan = 2, Bold = true }) };
        foreach (var (area, i) in result.Children.Select(static (a, i) => (a, i)))
        {
            var number = new Cell((i + 1).ToString(CultureInfo.InvariantCulture)) { RowSpan = area.Children.Count + 1 };
            var name = new Cell(area.Name) { RowSpan = area.Children.Count + 1 };
            rows.Add(Line(area, basis, number, name, new Cell(area.Children.Count > 0 ? "地区合计" : "") { Bold = true }));
            rows.AddRange(area.Children.Select(c => Line(c, basis, new Cell(c.Name))));
        }

        int[] widths = [5, 12, 14, .. basis.Terms.Factors.Select(static _ => 13), 9, 12, 12, 12, 12];
        return new FormPage(
            "资金分配表",
            [.. annex.Length > 0 ? [new Paragraph(ParagraphStyle.AnnexLabel, annex)] : Array.Empty<Paragraph>(), new(ParagraphStyle.FormTitle, title), new(ParagraphStyle.UnitLine, "单位：万元")],
            new Table(widths, rows, 1) { FontSize = 9 },
            [new Paragraph(ParagraphStyle.TableNote, $"注：待分配资金{basis.Terms.Pool.ToQuantity()}按综合因素得数分配，零头按最大余额法补足。综合因素得数＝各因素占合计的比重×权重之和×绩效调节系数。因素及权重：{basis.Words}。此次拨付资金为括号内红字的，表示提前下达数超过应分配资金，在下次拨付时扣回。")])
        {
            Orientation = PageOrientation.Landscape,
            FrozenColumns = FixedColumns,
        };
    }

    private static Row Head(FactorBasis basis) => new(
    [
        .. new[] { "序号", "地州市名称", "县市名称" }.Concat(basis.Terms.Factors.Select(f => $"{f.Name}{Symbol(f, basis)}")).Concat(["绩效\n调节系数", "综合\n因素得数", "应分配资金", "已提前\n下达数", "此次\n拨付资金"]).Select(static h => new Cell(h) { Bold = true }),
    ]);

    private static string Symbol(Factor factor, FactorBasis basis)
    {
        var place = basis.Terms.Factors.ToList().IndexOf(factor);
        return basis.Claims.Values.FirstOrDefault()?.Values[place].Unit is { Symbol.Length: > 0 } unit ? $"\n（{unit.Symbol}）" : "";
    }

    private static Row Line(HeadCountResult place, FactorBasis basis, params Cell[] names) => new(
    [
        .. names,
        .. basis.Terms.Factors.Select((_, i) => Figure(Sum(place, i, basis), NumberStyle.Grouped)),
        basis.Claims.TryGetValue(place.Code, out var claim) ? Figure(claim.Coefficient, NumberStyle.Plain) : new Cell(""),
        basis.Scores.TryGetValue(place.Code, out var score) ? Figure(score, Score) : new Cell(""),
        Figure(place.Due, NumberStyle.Grouped), Figure(place.Advanced, NumberStyle.Grouped), Figure(place.ThisTime, NumberStyle.Bracketed),
    ]);

    // Of a place above, the sum of what the places at its bottom have.
    private static Derivation Sum(HeadCountResult place, int factor, FactorBasis basis)
    {
        if (basis.Claims.TryGetValue(place.Code, out var own)) return own.Values[factor];
        var below = place.Children.Select(c => Sum(c, factor, basis)).ToArray();
        return Derivation.Of(Operator.Add, below).Named(basis.Terms.Factors[factor].Name + "合计", below[0].Unit, below.Max(static b => b.Decimals), $"{place.Code}.factor.{basis.Terms.Factors[factor].Id}.value");
    }

    private static Cell Figure(Derivation figure, NumberStyle style) => Figure(figure, new NumberFormat(style, figure.Decimals));

    private static Cell Figure(Derivation figure, NumberFormat format) => new(FigureFormat.Print(figure.Value, format))
    {
        Align = CellAlign.Right, Red = format.Style == NumberStyle.Bracketed && figure.Value < 0m, Figure = new CellFigure(figure, format),
    };
}
