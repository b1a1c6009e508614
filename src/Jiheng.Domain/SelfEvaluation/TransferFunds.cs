using Jiheng.Domain.Derivations;
using Jiheng.Domain.Quantities;

namespace Jiheng.Domain.SelfEvaluation;

/// <summary>One batch (批次) of a transfer, central and regional money together.</summary>
/// <param name="Name">第一批, 第二批 …</param>
/// <param name="Central">中央, 万元.</param>
/// <param name="Regional">自治区（省）, 万元.</param>
public sealed record TransferBatch(string Name, Derivation Central, Derivation Regional);

/// <summary>
/// What one prefecture, or the region as their sum, was given and spent (地州市资金情况), all in 万元.
/// </summary>
/// <param name="Code">Region code; figures have keys funds.CODE.NAME.</param>
/// <param name="Name">As the tables print it.</param>
/// <param name="Batches">Batches in order.</param>
/// <param name="CountyMatch">县市配套.</param>
/// <param name="Central">Σ central over the batches.</param>
/// <param name="Local">Σ regional over the batches + county match.</param>
/// <param name="ExecutedCentral">全年实际支出, central.</param>
/// <param name="ExecutedLocal">全年实际支出, local.</param>
public sealed record TransferFunds(
    string Code, string Name, IReadOnlyList<TransferBatch> Batches, Derivation CountyMatch,
    Derivation Central, Derivation Local, Derivation ExecutedCentral, Derivation ExecutedLocal)
{
    /// <summary>Executed ÷ given over both sources, rounded to two decimals of a percent; null when nothing was given.</summary>
    public Derivation? ExecutionRate
    {
        get
        {
            var given = Derivation.Of(Operator.Add, Central, Local).Named("预算数", Units.WanYuan, 2);
            var spent = Derivation.Of(Operator.Add, ExecutedCentral, ExecutedLocal).Named("执行数", Units.WanYuan, 2);
            return given.Value == 0m ? null : Derivation
                .Round(Derivation.Of(Operator.Divide, spent, given), Rounding.PercentTwoPlaces)
                .Named(Name + "预算执行率", Units.Ratio, 4, $"funds.{Code}.rate");
        }
    }

    /// <summary>The funds of a prefecture from what was entered.</summary>
    public static TransferFunds Of(string code, string name, IReadOnlyList<TransferBatch> batches, Derivation countyMatch, Derivation executedCentral, Derivation executedLocal) => new(
        code, name, batches, countyMatch,
        Total(code, "central", "中央资金", batches.Select(b => b.Central)),
        Total(code, "local", "地方资金", batches.Select(b => b.Regional).Append(countyMatch)),
        executedCentral, executedLocal);

    /// <summary>The region as the sum of its prefectures; every column is added up by itself.</summary>
    /// <param name="code">Region code.</param>
    /// <param name="name">全区合计.</param>
    /// <param name="parts">At least one, all with the same batches.</param>
    public static TransferFunds SumOf(string code, string name, IReadOnlyList<TransferFunds> parts)
    {
        var batches = parts[0].Batches.Select((b, i) => new TransferBatch(
            b.Name,
            Total(code, $"batch{i + 1}_central", b.Name + "中央", parts.Select(p => p.Batches[i].Central)),
            Total(code, $"batch{i + 1}_regional", b.Name + "本级", parts.Select(p => p.Batches[i].Regional)))).ToArray();
        return Of(
            code, name, batches,
            Total(code, "county_match", "县市配套", parts.Select(p => p.CountyMatch)),
            Total(code, "executed_central", "中央资金实际支出", parts.Select(p => p.ExecutedCentral)),
            Total(code, "executed_local", "地方资金实际支出", parts.Select(p => p.ExecutedLocal)));
    }

    /// <summary>The fund lines of the self-evaluation form: total, central, local.</summary>
    /// <param name="arrivedCentral">实际到位, central, 万元; null when not entered.</param>
    /// <param name="arrivedLocal">实际到位, local, 万元; null when not entered.</param>
    public IReadOnlyList<FundLine> FormLines(Derivation? arrivedCentral = null, Derivation? arrivedLocal = null)
    {
        FundLine[] parts =
        [
            new("central", "其中：中央财政资金", null, Same(Central, "funds.central.budget"), Same(ExecutedCentral, "funds.central.executed")) { Arrived = arrivedCentral },
            new("local", "地方资金", null, Same(Local, "funds.local.budget"), Same(ExecutedLocal, "funds.local.executed")) { Arrived = arrivedLocal },
        ];
        return [FundLine.TotalOf("funds", "年度资金总额：", parts), .. parts];
    }

    private static Derivation Same(Derivation figure, string key) =>
        Derivation.Of(Operator.Same, figure).Named(figure.Label, figure.Unit, figure.Decimals, key);

    private static Derivation Total(string code, string name, string label, IEnumerable<Derivation> parts)
    {
        var addends = parts.ToArray();
        // A place to which nothing was issued in the year has no batches.
        if (addends.Length == 0) return Derivation.Constant(label, Quantity.Of(0m, Units.WanYuan)).Named(label, Units.WanYuan, 0, $"funds.{code}.{name}");
        return Derivation.Of(Operator.Add, addends).Named(label, Units.WanYuan, addends.Max(a => a.Decimals), $"funds.{code}.{name}");
    }
}
