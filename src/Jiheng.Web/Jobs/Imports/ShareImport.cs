using Jiheng.Data.Csv;
using Jiheng.Data.Reading;
using Jiheng.Domain.Allocation;
using Jiheng.Domain.Derivations;
using Jiheng.Domain.Quantities;
using Jiheng.Platform.Organisations;

namespace Jiheng.Web.Jobs.Imports;

/// <summary>Reads the head counts by which a pool is shared out (分配份额导入): a row for every unit that gets money.</summary>
internal static class ShareImport
{
    private static readonly Column Prefecture = Column.OptionalText("地州市", "地州", "单位");
    private static readonly Column County = Column.OptionalText("县市区", "县市");
    private static readonly Column Heads = Column.Figure("参保人数", Units.Person, "审核参保人数", "审定参保人数", "人数");

    internal static IReadOnlyList<(Organisation Unit, Share Share)> Read(string name, string text, UnitNames units, Diagnostics diagnostics)
    {
        var table = CsvTable.Parse(text, name, diagnostics, Prefecture, County, Heads);
        var shares = new Dictionary<Guid, (Organisation Unit, Share Share)>();
        foreach (var row in table.SoundRows)
        {
            var heads = row.Figure(Heads)!.Value.Value;
            if (heads < 0 || decimal.Truncate(heads) != heads) diagnostics.Error(row.At(Heads), row.Text(Heads), "不小于0的整数人数", "请更正；本行未计入");
            if (units.Find(row, Prefecture, County, diagnostics) is not { } unit || diagnostics.IsWrong(row)) continue;
            var weight = Derivation.Input(unit.RegionCode + ".heads", "参保人数", Quantity.Of(heads, Units.Person), new Origin(name, row.Line, row.At(Heads).Column));
            if (!shares.TryAdd(unit.Id, (unit, new Share(unit.RegionCode, unit.ShortName, weight)))) diagnostics.Error(row.At(Heads), unit.ShortName, "每个单位一行", "与前面的行重复，本行未计入；请合并或更正");
        }

        return [.. shares.Values];
    }
}
