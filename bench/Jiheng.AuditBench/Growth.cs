using System.Text;
using Jiheng.Audit;
using Jiheng.Audit.Checks;
using Jiheng.Audit.Claims;
using Jiheng.Documents.Reading;

namespace Jiheng.AuditBench;

/// <summary>Whether twice the text takes twice the time (用时随篇幅的增长), as a whole and by step and rule.</summary>
internal static class Growth
{
    private static readonly int[] Sizes = [1, 2, 4, 8];

    private const int Runs = 5;

    /// <summary>What the measured work yields is used, so that it is not optimised away.</summary>
    internal static long Passages { get; private set; }

    /// <summary>Processor seconds of reading and auditing at every size; the largest first, so that no size pays for fresh memory.</summary>
    internal static double[] Whole(Func<int, string> shape)
    {
        var files = Sizes.Select(size => Encoding.UTF8.GetBytes(shape(size))).ToList();
        void Run(byte[] file) => Passages += Product.Auditor.Run(Read(file)).Claims;
        var best = new double[files.Count];
        Array.Fill(best, double.MaxValue);
        // Every round goes through all sizes, so that a disturbance hits one of them only.
        for (var round = 0; round <= Runs; round++)
            for (var i = files.Count - 1; i >= 0; i--)
            {
                var seconds = Timing.ProcessorSeconds(() => Run(files[i]));
                if (round > 0) best[i] = Math.Min(best[i], seconds);
            }

        return best;
    }

    /// <summary>The same for every step: reading, preparing, each rule.</summary>
    internal static IReadOnlyList<(string Step, double[] Seconds)> Steps(Func<int, string> shape)
    {
        var files = Sizes.Select(size => Encoding.UTF8.GetBytes(shape(size))).ToList();
        var documents = files.ConvertAll(Read);
        var manuscripts = documents.ConvertAll(d => new Manuscript(d, Product.Lexicon));
        return
        [
            ("读取", [.. files.Select(f => Best(() => Read(f)))]),
            ("准备", [.. documents.Select(d => Best(() => Passages += new Manuscript(d, Product.Lexicon).Passages.Count))]),
            .. Rules.All.Select(r => (r.Id, (double[])[.. manuscripts.Select(m => Best(() => Passages += r.Check(m).Count()))])),
        ];
    }

    private static SourceDocument Read(byte[] file) => SourceReader.Read("a.txt", file).Document!;

    private static double Best(Action work) => Enumerable.Range(0, Runs).Min(_ => Timing.ProcessorSeconds(work));
}
