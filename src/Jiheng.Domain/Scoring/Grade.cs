namespace Jiheng.Domain.Scoring;

/// <summary>One grade (等级) and the least total that earns it, in points, included.</summary>
public sealed record Grade(decimal From, string Name);

/// <summary>A cap on the total by execution rate (总分上限): below <paramref name="ExecutionBelow"/> (a bare ratio) the total is at most <paramref name="Cap"/> points.</summary>
public sealed record TotalCap(decimal ExecutionBelow, decimal Cap);
