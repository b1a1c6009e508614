namespace Jiheng.Bench.Measuring;

/// <summary>The counted runs of one benchmark (样本), in milliseconds.</summary>
internal sealed class Sample
{
    private readonly double[] sorted;

    public Sample(IEnumerable<double> milliseconds) => sorted = [.. milliseconds.Order()];

    public int Runs => sorted.Length;

    public double Min => sorted[0];

    public double Max => sorted[^1];

    public double Median => Runs % 2 == 1 ? sorted[Runs / 2] : (sorted[Runs / 2 - 1] + sorted[Runs / 2]) / 2;

    /// <summary>The same runs in another measure, e.g. values per second; the least and the greatest change places when it falls.</summary>
    public Sample Select(Func<double, double> measure) => new(sorted.Select(measure));
}
