using Jiheng.Domain.Derivations;

namespace Jiheng.Domain.DirectFunds;

/// <summary>Money of one tag at one level (资金节点): what came in, what stayed, and where the rest went.</summary>
/// <param name="Code">Region code.</param>
/// <param name="Name">Name of the place.</param>
/// <param name="Tag">The tag under which the place records the money.</param>
/// <param name="Received">What it received (收到), in the unit of the whole tree.</param>
/// <param name="Kept">What it spends itself (留用).</param>
/// <param name="Issued">To whom it issued the rest (下达).</param>
public sealed record MoneyNode(string Code, string Name, FundsTag Tag, Derivation Received, Derivation Kept, IReadOnlyList<MoneyNode> Issued);
