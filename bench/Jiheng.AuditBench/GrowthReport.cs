using System.Globalization;
using System.Text;

namespace Jiheng.AuditBench;

/// <summary>Writes the table of growth (用时增长表).</summary>
internal static class GrowthReport
{
    internal static int Write(string results, IReadOnlyList<byte[]> texts)
    {
        foreach (var (name, shape) in Shapes.All(texts))
        {
            Growth.Whole(shape);
            var whole = Growth.Whole(shape);
            Console.WriteLine($"== {name} {shape(16).Length} 字 {Show(whole)}");
            foreach (var (step, seconds) in Growth.Steps(shape).OrderByDescending(s => s.Seconds[^1]).Take(8)) Console.WriteLine($"   {step} {Show(seconds)}");
        }

        return 0;
    }

    private static string Show(double[] seconds) => string.Join(" ", seconds.Select(s => s.ToString("0.000", CultureInfo.InvariantCulture))) + "  ×" + string.Join(" ", seconds.Zip(seconds.Skip(1), (a, b) => (b / a).ToString("0.0", CultureInfo.InvariantCulture)));
}
