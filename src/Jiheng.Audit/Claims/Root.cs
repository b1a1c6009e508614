namespace Jiheng.Audit.Claims;

/// <summary>Roots of decimals (开方), which have none of their own: 年均增长 is the n-th root of the growth of n years.</summary>
public static class Root
{
    private const int Steps = 60;
    private const decimal Close = 0.0000000001m;

    /// <summary>The <paramref name="years"/>-th root of a ratio between 0.001 and 1000, by Newton's method from above.</summary>
    public static decimal Of(decimal ratio, int years)
    {
        // Bernoulli: (1 + (r - 1)/n)^n is at least r, and no power of this overflows.
        var root = Math.Max(1m, 1m + ((ratio - 1m) / years));
        for (var step = 0; step < Steps; step++)
        {
            var power = 1m;
            for (var i = 1; i < years; i++) power *= root;
            var next = (((years - 1) * root) + (ratio / power)) / years;
            if (Math.Abs(next - root) < Close) return next;
            root = next;
        }

        return root;
    }
}
