using System.Text.RegularExpressions;
using Jiheng.Documents.Recognition.Tables;
using Jiheng.Domain.Derivations;
using Jiheng.Domain.Quantities;
using Jiheng.Domain.Targets;

namespace Jiheng.Documents.Recognition.Forms;

/// <summary>Makes the typed target table (绩效目标表) of what a form holds.</summary>
internal sealed partial class TargetTableReader(RecognitionScope scope)
{
    internal RecognisedTargets? Of(FormArea area, FormContents contents, string title)
    {
        if (contents.Indicators.Count == 0) return null;
        var texts = new IndicatorTexts(scope, "");
        var unit = AmountUnit.Of(area, Units.WanYuan);
        var table = new TargetTable
        {
            Title = Region().Replace(title, ""),
            Project = Field(contents, "name"),
            Year = scope.YearOf(area),
            RegionName = area.Head.Select(h => Region().Match(IndicatorNames.OneLine(h.Text))).LastOrDefault(static m => m.Success)?.Groups["region"].Value ?? "",
            Province = Field(contents, "province"),
            CentralAuthority = Field(contents, "central_authority"),
            FinanceAuthority = Field(contents, "finance_authority"),
            Authority = Field(contents, "authority"),
            Central = Amount(contents, unit, "central", "中央资金"),
            Local = Amount(contents, unit, "local", "地方资金"),
            Other = Amount(contents, unit, "other", "其他资金"),
            Goal = string.Join('\n', contents.Goals.Select(static g => g.Cell.Text)),
            Indicators = [.. contents.Indicators.Select(texts.TargetOf)],
        };
        return new(title, area.Place, Total(contents, unit, table));
    }

    // A table that prints its total alone: the money is the centre's, as in every table of this kind that names a source.
    private TargetTable Total(FormContents contents, Unit unit, TargetTable table) =>
        table.Total is null ? table with { Central = Amount(contents, unit, "total", "年度金额") } : table;

    private static string Field(FormContents contents, string field) => contents.Fields.TryGetValue(field, out var cell) ? IndicatorNames.OneLine(cell.Text) : "";

    private Derivation? Amount(FormContents contents, Unit unit, string id, string label)
    {
        foreach (var (cell, cells) in contents.Funds)
        {
            if (scope.Lexicon["funds"].Find(cell.Text) != id || cells.Values.FirstOrDefault(static c => !c.IsDash) is not { } figure) continue;
            if (AmountText.TryRead(figure.Text, out var amount, out var own))
                return Derivation.Input($"funds.{id}", label, new Quantity(amount.Value, own ?? unit, amount.Decimals).ConvertTo(Units.WanYuan), scope.At(figure.Place));
            scope.Error(figure, "数字", "请改为半角数字；这一格未计入");
        }

        return null;
    }

    [GeneratedRegex(@"[（(](?<region>[^（）()\d]{1,12}?(?:市|州|地区|县|区|盟|旗|本级))[)）]\s*$")]
    private static partial Regex Region();
}
