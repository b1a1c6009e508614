using Jiheng.Domain.Allocation;
using Jiheng.Domain.Derivations;
using Jiheng.Domain.FundStatements;

namespace Jiheng.Data.Cases;

/// <summary>Every named figure of a case by its key (指标索引), found by walking the derivations.</summary>
internal static class FigureIndex
{
    internal static IReadOnlyDictionary<string, Derivation> Of(CaseResult result)
    {
        var index = new Dictionary<string, Derivation>(StringComparer.Ordinal);
        foreach (var figure in Roots(result)) Add(index, figure);
        return index;
    }

    private static IEnumerable<Derivation> Roots(CaseResult result) =>
        result.Forms().SelectMany(f => f.Result.Figures())
            .Concat(result.Case.Transfer is { } transfer ? OfTransfer(transfer) : [])
            .Concat(result.Allocation is { } allocation ? allocation.All().SelectMany(OfAllocation) : [])
            .Concat(result.TargetTables.SelectMany(t => new[] { t.Central, t.Local, t.Other, t.Total }))
            .Concat(result.Fund is { } fund ? fund.Funds.Append(fund.Total).SelectMany(OfFund) : [])
            .OfType<Derivation>();

    private static IEnumerable<Derivation?> OfTransfer(TransferCase transfer) =>
        transfer.Submission.Prefectures.Append(transfer.Submission.Region)
            .SelectMany(p => new[] { p.Central, p.Local, p.CountyMatch, p.ExecutedCentral, p.ExecutedLocal, p.ExecutionRate })
            .Concat(transfer.Submission.Documents.Select(d => d.Amount))
            .Concat(transfer.Submission.Facts)
            .Concat(transfer.Submission.Breakdown.Select(b => b.Number));

    private static IEnumerable<Derivation?> OfAllocation(HeadCountResult place) =>
        [place.Reported, place.Audited, place.Reduction, place.Due, place.Advanced, place.ThisTime, place.Payment, place.Clawback];

    private static IEnumerable<Derivation?> OfFund(FundResult fund) =>
        OfLine(fund.Income).Concat(OfLine(fund.Expenditure)).Concat([fund.Balance, fund.LastCumulative, fund.Cumulative, fund.MonthsOfReserve]);

    private static IEnumerable<Derivation?> OfLine(FundLineResult line) =>
        new[] { line.Actual, line.Budget, line.LastYear, line.Change, line.Growth, line.Execution }.Concat(line.Parts.SelectMany(OfLine));

    // The first node that bears a key wins; operands below it are visited all the same.
    private static void Add(Dictionary<string, Derivation> index, Derivation figure)
    {
        if (figure.Key.Length > 0 && !index.TryAdd(figure.Key, figure)) return;
        foreach (var operand in figure.Operands) Add(index, operand);
    }
}
