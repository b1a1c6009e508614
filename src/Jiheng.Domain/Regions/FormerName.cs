namespace Jiheng.Domain.Regions;

/// <summary>A name that a place bore before (曾用名), as older documents print it.</summary>
/// <param name="Name">The former name, e.g. 沙湾县.</param>
/// <param name="ReplacedIn">Year in which the present name replaced it, e.g. 2021; null when not recorded.</param>
public sealed record FormerName(string Name, int? ReplacedIn)
{
    /// <summary>沙湾县（2021年前）.</summary>
    public override string ToString() => ReplacedIn is { } year ? $"{Name}（{year}年前）" : Name;
}
