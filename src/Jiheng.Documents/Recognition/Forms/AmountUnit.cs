using System.Text.RegularExpressions;
using Jiheng.Documents.Recognition.Tables;
using Jiheng.Domain.Quantities;

namespace Jiheng.Documents.Recognition.Forms;

/// <summary>The unit of a form's bare amounts (金额单位): 单位：万元 above the table, or （元） in a label; 万元 when nothing says.</summary>
internal static partial class AmountUnit
{
    internal static Unit Of(FormArea area, Unit usual)
    {
        // The line nearest to the table speaks for it.
        var said = area.Head.AsEnumerable().Reverse().Select(static h => h.Text).Concat(area.Rows.Take(12).SelectMany(static r => r.Filled).Select(static c => c.Text).Where(static t => t.Length < 24));
        foreach (var text in said)
            if (Marked().Match(NumberText.Normalise(text)) is { Success: true } mark && Units.Find(mark.Groups["unit"].Value) is { Dimension: Dimension.Money } unit) return unit;
        return usual;
    }

    [GeneratedRegex(@"(?:单位[:：](?:人[、,])?|(?:资金|情况|预算|金额|数)\()(?<unit>元|万元|亿元)(?:$|\)|[,，、])")]
    private static partial Regex Marked();
}
