namespace Jiheng.Domain.Regions;

/// <summary>How a name led to a place (匹配方式), best first.</summary>
public enum NameKind
{
    /// <summary>By code (代码).</summary>
    Code,

    /// <summary>By the official name (全称).</summary>
    Official,

    /// <summary>By a listed short name (简称).</summary>
    Short,

    /// <summary>By a former name (曾用名).</summary>
    Former,

    /// <summary>By the official name without 市、县、区 and the like (省略通名).</summary>
    Bare,
}

/// <summary>The answer to a look-up of a place (区划查找结果).</summary>
public abstract record RegionMatch
{
    private RegionMatch()
    {
    }

    /// <summary>The place that was found, or null.</summary>
    public virtual Region? Region => null;

    /// <summary>What to tell the user when nothing, or more than one place, was found; empty when one was.</summary>
    public abstract string Message { get; }

    /// <summary>One place bears the name (唯一匹配).</summary>
    /// <param name="Place">The place.</param>
    /// <param name="By">The kind of name that led to it.</param>
    public sealed record Found(Region Place, NameKind By) : RegionMatch
    {
        /// <inheritdoc/>
        public override Region Region => Place;

        /// <inheritdoc/>
        public override string Message => "";
    }

    /// <summary>Several places bear the name (重名): the place above has to be named as well.</summary>
    /// <param name="Given">The name looked up.</param>
    /// <param name="Candidates">Each place with the names above it, e.g. 福建省福州市鼓楼区.</param>
    public sealed record Ambiguous(string Given, IReadOnlyList<(Region Place, string Path)> Candidates) : RegionMatch
    {
        private const int Shown = 4;

        /// <inheritdoc/>
        public override string Message =>
            $"“{Given}”对应{Candidates.Count}个区划：{string.Join("、", Candidates.Take(Shown).Select(static c => $"{c.Path}（{c.Place.Code}）"))}{(Candidates.Count > Shown ? "等" : "")}；请写全称、代码或注明上级区划。";
    }

    /// <summary>No place bears the name (未找到).</summary>
    /// <param name="Given">The name looked up.</param>
    /// <param name="Suggestions">The places with the nearest names, nearest first.</param>
    public sealed record Unknown(string Given, IReadOnlyList<Region> Suggestions) : RegionMatch
    {
        /// <inheritdoc/>
        public override string Message => Suggestions.Count == 0
            ? $"没有名为“{Given}”的区划；请核对名称或改用六位区划代码。"
            : $"没有名为“{Given}”的区划；相近的有：{string.Join("、", Suggestions)}。";
    }
}
