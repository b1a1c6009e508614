using Jiheng.Domain.Quantities;

namespace Jiheng.Domain.SelfEvaluation;

/// <summary>
/// Conservation of a transfer's money (资金守恒): what documents brought, what documents sent down, and what stands beside
/// the prefectures' names must be the same money.
/// </summary>
public static class FundingChecks
{
    private const string Central = "中央";

    /// <summary>Every sum that does not agree, with its arithmetic; empty when no documents were entered.</summary>
    public static IEnumerable<EvaluationIssue> Of(TransferSubmission submission)
    {
        var region = submission.Region;
        var regional = region.Batches.Sum(b => b.Regional.Value);
        return new[]
        {
            Compare(submission, d => d.Received && d.Source == Central, $"收到的{Central}资金文件", region.Central.Value, $"分配到各地的{Central}资金"),
            Compare(submission, d => !d.Received && d.Source == Central, $"下达的{Central}资金文件", region.Central.Value, $"分配到各地的{Central}资金"),
            Compare(submission, d => !d.Received && d.Source != Central, "下达的本级资金文件", regional, "分配到各地的本级资金"),
        }.OfType<EvaluationIssue>();
    }

    private static EvaluationIssue? Compare(TransferSubmission submission, Func<FundingDocument, bool> chosen, string documents, decimal spread, string what)
    {
        var amounts = submission.Documents.Where(chosen).Select(d => d.Amount).ToList();
        var sum = amounts.Sum(a => a.Value);
        if (amounts.Count == 0 || sum == spread) return null;
        return new(
            IssueSeverity.Error,
            "funding-not-conserved",
            $"funds.{submission.Region.Code}",
            $"{documents}合计 {string.Join("＋", amounts.Select(a => QuantityFormat.Shortest(a.Value)))}＝{QuantityFormat.Shortest(sum)} 万元，{what}合计 {QuantityFormat.Shortest(spread)} 万元，相差 {QuantityFormat.Shortest(Math.Abs(sum - spread))} 万元；请核对资金文件和分配表。",
            amounts[0].Origin);
    }
}
