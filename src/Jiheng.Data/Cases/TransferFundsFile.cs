using Jiheng.Data.Csv;
using Jiheng.Data.Reading;
using Jiheng.Domain.Derivations;
using Jiheng.Domain.Quantities;
using Jiheng.Domain.Regions;
using Jiheng.Domain.SelfEvaluation;

namespace Jiheng.Data.Cases;

/// <summary>Reads funds.csv of a transfer: what each prefecture was given, batch by batch, and spent (资金安排和执行).</summary>
internal static class TransferFundsFile
{
    private const int MostBatches = 4;
    private static readonly string[] Numerals = ["一", "二", "三", "四"];
    private static readonly Column Place = Column.Text("地州");
    private static readonly (Column Central, Column Regional)[] Batches = [.. Enumerable.Range(0, MostBatches).Select(Batch)];
    private static readonly Column CountyMatch = Column.OptionalFigure("县市配套", Units.WanYuan);
    private static readonly Column ExecutedCentral = Column.Figure("执行中央", Units.WanYuan, "中央执行", "全年实际支出中央");
    private static readonly Column ExecutedLocal = Column.Figure("执行地方", Units.WanYuan, "地方执行", "全年实际支出地方");

    internal static IReadOnlyList<TransferFunds> Read(CaseFile file, Places places, Diagnostics diagnostics)
    {
        var table = file.Table(diagnostics, [Place, .. Batches.SelectMany(b => new[] { b.Central, b.Regional }), CountyMatch, ExecutedCentral, ExecutedLocal]);
        var used = Batches.Where(b => table.Rows.Any(r => r.Figure(b.Central) is not null || r.Figure(b.Regional) is not null)).ToArray();
        var seen = new Dictionary<string, CsvRow>();
        var funds = new List<TransferFunds>();
        foreach (var row in table.SoundRows)
        {
            if (places.Find(row, Place, null, RegionLevel.Prefecture) is not { } region) continue;
            if (seen.TryAdd(region.Code, row)) funds.Add(Read(row, region, used));
            else diagnostics.Error(row.At(Place), row.Text(Place), "每个地州市一行", $"与第{seen[region.Code].Line}行重复，本行未计入；请合并或更正");
        }

        return funds;
    }

    private static TransferFunds Read(CsvRow row, Region region, (Column Central, Column Regional)[] batches)
    {
        Derivation Figure(Column column, string name) => Derivation.Input(
            $"funds.{region.Code}.{name}", region.CustomaryName + column.Name, row.Figure(column) ?? new Quantity(0m, Units.WanYuan, 0), row.At(column));
        return TransferFunds.Of(
            region.Code,
            region.CustomaryName,
            [.. batches.Select((b, i) => new TransferBatch($"第{Numerals[i]}批", Figure(b.Central, $"batch{i + 1}_central"), Figure(b.Regional, $"batch{i + 1}_regional")))],
            Figure(CountyMatch, "county_match"),
            Figure(ExecutedCentral, "executed_central"),
            Figure(ExecutedLocal, "executed_local"));
    }

    private static (Column Central, Column Regional) Batch(int index) => (
        index == 0 ? Column.Figure($"第{Numerals[index]}批中央", Units.WanYuan) : Column.OptionalFigure($"第{Numerals[index]}批中央", Units.WanYuan),
        Column.OptionalFigure($"第{Numerals[index]}批自治区", Units.WanYuan, $"第{Numerals[index]}批省级"));
}
