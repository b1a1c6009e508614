using Jiheng.Domain.Allocation;
using Jiheng.Domain.DirectFunds;

namespace Jiheng.Platform.Funds;

/// <summary>An instrument as somebody wants to issue it (拟下达的指标文).</summary>
/// <param name="YearId">Year of the programme.</param>
/// <param name="IssuerId">Unit that issues it; null for money from outside of the platform.</param>
/// <param name="Number">发文字号.</param>
/// <param name="Lines">Unit and amount in 万元.</param>
public sealed record InstrumentDraft(Guid YearId, Guid? IssuerId, DocumentNumber Number, IReadOnlyList<(Guid ToId, decimal Amount)> Lines)
{
    public required string Title { get; init; }

    public required DateOnly Date { get; init; }

    public required string Issuer { get; init; }

    public required string Recipient { get; init; }

    public required FundsSource Source { get; init; }

    public required FundsTag Tag { get; init; }

    public required BudgetCodes Codes { get; init; }

    public required BatchKind BatchKind { get; init; }

    public required string Batch { get; init; }
}
