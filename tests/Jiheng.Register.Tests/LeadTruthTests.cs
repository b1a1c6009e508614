using System.Globalization;
using Jiheng.Domain.Derivations;
using Jiheng.Domain.Policies;
using Jiheng.Domain.Quantities;
using Jiheng.Register.Leads;
using Jiheng.Register.Results;
using Jiheng.Register.Schemes;

namespace Jiheng.Register.Tests;

/// <summary>Leads, months and yuan of a sample are exactly those that were planted: none missing, none extra, decoys silent.</summary>
public sealed class LeadTruthTests(SampleFixture sample) : IClassFixture<SampleFixture>
{
    private const int RuleColumn = 1;
    private const int LineColumn = 3;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Leads_OfASample_EqualTruth(ulong seed)
    {
        using var scratch = new Scratch();
        var run = Checked.Of(Options(seed, scratch.Folder));
        var truth = sample.Lines(seed, "truth-leads.csv").Skip(1).Order(StringComparer.Ordinal).ToArray();
        Assert.Equal(CheckRules.All.Where(CheckRules.IsLead).Select(r => r.Name).Order(StringComparer.Ordinal), truth.Select(l => l.Split(',')[0]).Distinct().Order(StringComparer.Ordinal));
        Assert.Equal(truth, Found(run));
        Assert.Equal(sample.Truth(seed), run.Findings((_, line) => line));
        // 200,000 rows ÷ 3757 ≈ 53 rows of each kind.
        Assert.All(run.Summary.Leads, l => Assert.InRange(l.Groups, 25, 160));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Months_OfASample_EqualTruth(ulong seed)
    {
        using var scratch = new Scratch();
        var run = Checked.Of(Options(seed, scratch.Folder));
        var truth = sample.Lines(seed, "truth-months.csv").Skip(1).Select(l => l.Split(',')).ToArray();
        // 类别, 行, 月数, 计费年度 → the yuan of those years: 640 of 2023, 670 of 2024.
        var expected = truth.Select(t => $"{t[0]},{t[1]},{t[2]},{t[3].Split(';', StringSplitOptions.RemoveEmptyEntries).Sum(y => y == "2023" ? 640 : 670)}");
        var duplicates = run.Rows("duplicates.csv").Where(r => r[13] == "核减").Select(r => $"{r[12]},{r[3]},{Number(r[14])},{Number(r[15])}");
        var deceased = run.Rows("deceased.csv").Select(r => $"死亡,{r[2]},{Number(r[15])},{Number(r[16])}");
        Assert.Equal(expected.Order(StringComparer.Ordinal), duplicates.Concat(deceased).Order(StringComparer.Ordinal));
        Assert.Equal(4, truth.Select(t => t[0]).Distinct().Count(c => c != "死亡"));
    }

    [Theory]
    [InlineData("one thread")]
    [InlineData("spilled")]
    [InlineData("colliding")]
    public void Leads_DividedDifferently_AreTheSameBytes(string how)
    {
        using var scratch = new Scratch();
        var plain = Options(1, scratch.Sub("plain")) with { Threads = 2 };
        var options = plain with { Folder = scratch.Sub("other") };
        options = how switch
        {
            "one thread" => options with { Threads = 1 },
            "spilled" => options with { Threads = 1, EntryBytes = 1 },
            _ => options with { HashBits = 10 },
        };
        var (expected, actual) = (Checked.Of(plain), Checked.Of(options));
        Assert.Equal(expected.Bytes("leads.csv"), actual.Bytes("leads.csv"));
        Assert.Equal(expected.Bytes("summary.json"), actual.Bytes("summary.json"));
        Assert.Equal(how == "spilled", actual.Summary.SpilledBytes > 0);
    }

    // Every row is a lead, for its dates are none; each stands there twice or thrice, so that ids have to be numbered.
    [Theory]
    [InlineData(50)]
    [InlineData(12)]
    public void Leads_WhoseIdsDoNotFitIntoMemory_AreTheSameBytes(int idBits)
    {
        using var scratch = new Scratch();
        var lines = sample.Lines(1);
        var broken = lines[1..4001].Select(static l => string.Join(',', [.. l.Split(',')[..6], "某日", ""])).ToArray();
        var file = scratch.File("r.csv", string.Join('\n', [lines[0], .. broken, .. broken[..3000], .. broken[1000..]]) + "\n");
        CheckOptions plain = new([file], [], scratch.Sub("plain")) { Leads = new(new AreaCodes([])), Results = new() { IdBits = idBits } };
        var expected = Checked.Of(plain);
        var ids = expected.Rows("leads.csv").Where(r => r[1] == CheckRules.Dates.Name).Select(r => r[14]).ToArray();
        Assert.Equal(10_000, ids.Length);
        // One of the first decided, one of the last, and a third copy: what is decided is known at once.
        Decisions.Decision Decide(string id) => new(id, Decisions.Verdict.Refuted, "另有原件", "张三", new(2024, 6, 30), "");
        var results = plain.Results with { Decisions = new([Decide(ids[0]), Decide(ids[^1]), Decide(ids.First(i => i.EndsWith("-3", StringComparison.Ordinal)))]) };
        expected = Checked.Of(plain with { Results = results });
        // 24 KiB: the set begins with 8 KiB and grows once.
        var actual = Checked.Of(plain with { Folder = scratch.Sub("small"), Results = results with { IdBytes = 24 << 10, Decisions = new(results.Decisions.All) } });
        Assert.Equal(3, actual.Summary.Refuted);
        Assert.Equal(expected.Bytes("leads.csv"), actual.Bytes("leads.csv"));
        Assert.Equal(expected.Bytes("summary.json"), actual.Bytes("summary.json"));
        Assert.DoesNotContain(Directory.EnumerateFiles(actual.Folder), static f => Path.GetFileName(f).StartsWith('.'));
    }

    internal static PolicyBook Policies() => new([new Policy("resident.subsidy", "财政补助标准", Units.YuanPerPersonYear,
    [
        new(new(2023, 1, 1), new(2023, 12, 31), ["全国"], 640m, null, "test", "", new Origin("test")),
        new(new(2024, 1, 1), new(2024, 12, 31), ["全国"], 670m, null, "test", "", new Origin("test")),
    ])]);

    private CheckOptions Options(ulong seed, string folder) => new([Path.Combine(sample.Folder(seed), "register.csv")], [sample.Deaths(seed)], folder)
    {
        Leads = new(new AreaCodes(File.ReadAllLines(Path.Combine(sample.Folder(seed), "areas.csv")).Skip(1))),
        Results = new() { Standards = new SubsidyStandards(Policies()) },
    };

    private static int Number(string text) => text.Length == 0 ? 0 : int.Parse(text, CultureInfo.InvariantCulture);

    // Two records: the later against the earlier; one record: alone.
    private static IEnumerable<string> Found(Checked run) => run.Rows("leads.csv").GroupBy(r => r[0])
        .Select(g => (Rule: g.First()[RuleColumn], Lines: g.Select(r => long.Parse(r[LineColumn], CultureInfo.InvariantCulture)).Order().ToArray()))
        .Select(g => g.Lines.Length == 1 ? $"{g.Rule},{g.Lines[0]}," : $"{g.Rule},{string.Join(',', g.Lines.Reverse())}").Order(StringComparer.Ordinal);
}
