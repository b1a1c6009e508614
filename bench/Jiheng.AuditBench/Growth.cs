using System.Text;
using Jiheng.Audit.Checks;
using Jiheng.Audit.Claims;
using Jiheng.Documents.Reading;

namespace Jiheng.AuditBench;

/// <summary>
/// Whether twice the text takes twice the time (用时随篇幅的增长), as a whole and by step and rule. A small text is audited
/// as often as makes up the largest one: every size works on the same amount of text in a heap that is in use, so that
/// none pays for fresh memory alone and none is too short to measure.
/// </summary>
internal static class Growth
{
    /// <summary>Times the unit of a shape.</summary>
    internal static readonly int[] Sizes = [1, 2, 4, 8];

    private const int Rounds = 3;

    /// <summary>What the measured work yields is used, so that it is not optimised away.</summary>
    internal static long Passages { get; private set; }

    /// <summary>What reading and auditing costs once at every size, the least of several rounds.</summary>
    internal static Cost[] Whole(Func<int, string> shape)
    {
        var files = Sizes.Select(size => Encoding.UTF8.GetBytes(shape(size))).ToList();
        void Run(byte[] file) => Passages += Product.Auditor.Run(Read(file)).Claims;
        Run(files[^1]);
        var best = new Cost[files.Count];
        // Every round goes through all sizes, so that a disturbance hits one of them only.
        for (var round = 0; round < Rounds; round++)
            for (var i = 0; i < files.Count; i++)
            {
                var cost = Timing.Costs(() => Run(files[i]), Sizes[^1] / Sizes[i]);
                if (round == 0 || cost.Seconds < best[i].Seconds) best[i] = cost;
            }

        return best;
    }

    /// <summary>The same for every step: reading, preparing, each rule.</summary>
    internal static IReadOnlyList<(string Step, Cost[] Costs)> Steps(Func<int, string> shape)
    {
        var files = Sizes.Select(size => Encoding.UTF8.GetBytes(shape(size))).ToList();
        var documents = files.ConvertAll(Read);
        var manuscripts = documents.ConvertAll(d => new Manuscript(d, Product.Lexicon));
        return
        [
            ("读取", [.. files.Select((f, i) => Best(() => Read(f), i))]),
            ("准备", [.. documents.Select((d, i) => Best(() => Passages += new Manuscript(d, Product.Lexicon).Passages.Count, i))]),
            .. Rules.All.Select(r => (r.Id, (Cost[])[.. manuscripts.Select((m, i) => Best(() => Passages += r.Check(m).Count(), i))])),
        ];
    }

    private static SourceDocument Read(byte[] file) => SourceReader.Read("a.txt", file).Document!;

    private static Cost Best(Action work, int size) => Enumerable.Range(0, Rounds).Select(_ => Timing.Costs(work, Sizes[^1] / Sizes[size])).MinBy(c => c.Seconds);
}
