using Jiheng.Domain.Derivations;

namespace Jiheng.Domain.Allocation;

/// <summary>The stages in which a year's money is issued (下达批次).</summary>
public enum BatchKind
{
    /// <summary>Announced before the year begins (提前下达).</summary>
    Advance,

    /// <summary>Issued within the year (年中下达：第一批、第二批 …).</summary>
    Issue,

    /// <summary>The settlement of a closed year (清算).</summary>
    Settlement,
}

/// <summary>One issue of money to one place (批次).</summary>
/// <param name="Kind">The stage.</param>
/// <param name="Name">As printed, e.g. 第一批.</param>
/// <param name="Date">Date of the instrument.</param>
/// <param name="Amount">Amount, 万元; negative when money is taken back.</param>
/// <param name="Instrument">Its document number, if it has one.</param>
public sealed record Batch(BatchKind Kind, string Name, DateOnly Date, Derivation Amount, DocumentNumber? Instrument = null);

/// <summary>Where a place stands after its batches (批次台账).</summary>
/// <param name="Issued">Sum of the batches (累计下达), 万元.</param>
/// <param name="Remaining">Due − issued (待清算), 万元; negative when too much was issued.</param>
/// <param name="Batches">The batches by date.</param>
public sealed record BatchAccount(Derivation Issued, Derivation Remaining, IReadOnlyList<Batch> Batches);

/// <summary>What is due against what was issued batch by batch (分批下达与清算).</summary>
public static class BatchLedger
{
    /// <summary>Rule id of the settlement.</summary>
    public const string Rule = "allocation.settlement";

    /// <summary>Draws up the account of a place.</summary>
    /// <param name="code">Region code, for the keys.</param>
    /// <param name="due">What is due for the year, 万元.</param>
    /// <param name="batches">Its batches in any order.</param>
    public static BatchAccount Account(string code, Derivation due, IEnumerable<Batch> batches)
    {
        var inOrder = batches.OrderBy(static b => b.Date).ThenBy(static b => b.Kind).ThenBy(static b => b.Name, StringComparer.Ordinal).ToList();
        var issued = Derivation.Of(Operator.Add, inOrder.Count == 0
                ? [Derivation.Constant("尚未下达", new(0m, due.Unit, due.Decimals))]
                : [.. inOrder.Select(static b => b.Amount)])
            .Named("累计下达", due.Unit, due.Decimals, code + ".issued");
        var remaining = Derivation.Of(Operator.Subtract, due, issued).Named("待清算", due.Unit, due.Decimals, code + ".remaining").Ruled(Rule, "");
        return new(issued, remaining, inOrder);
    }

    /// <summary>The batch that settles the account: it pays what remains, or takes back what was issued too much.</summary>
    public static Batch Settle(BatchAccount account, DateOnly date, DocumentNumber? instrument = null) =>
        new(BatchKind.Settlement, "清算", date, account.Remaining, instrument);
}
