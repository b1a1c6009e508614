using Jiheng.Register.Leads;

namespace Jiheng.Register.Tests;

/// <summary>A register in which everybody is enrolled twice: the findings are as many as the rows, and neither their memory nor their order may depend on that.</summary>
[Collection(nameof(CountedMemory))]
public sealed class DoubledRegisterTests(SampleFixture sample) : IClassFixture<SampleFixture>
{
    private static readonly string[] Files = ["duplicates.csv", "deceased.csv", "leads.csv", "counts.csv", "rejected.csv", "summary.json"];

    /// <summary>Some three times, some alike in everything, all of them leads as well; with 12 bits for the ids of 8000 rows nearly all share one with another person.</summary>
    [Theory]
    [InlineData(50, 1)]
    [InlineData(50, 3)]
    [InlineData(12, 3)]
    public void Check_FindingsThatGoToDisk_AreTheSameBytes(int idBits, int threads)
    {
        using var scratch = new Scratch();
        var lines = sample.Lines(1);
        string[] rows = [.. lines[1..3001], .. lines[1..3001].Select(static l => l.Replace(",居民,6501", ",居民,6599", StringComparison.Ordinal)), .. lines[2001..4001].Select(static l => l.Split(',')[..3].Append("别名").Concat(l.Split(',')[4..])).Select(static l => string.Join(',', l))];
        var file = scratch.File("r.csv", string.Join('\n', [lines[0], .. rows]) + "\n");
        CheckOptions plain = new([file], [sample.Deaths(1)], scratch.Sub("plain")) { Threads = 2, Leads = new(new AreaCodes([])), Results = new() { IdBits = idBits } };
        var expected = Checked.Of(plain);
        var actual = Checked.Of(plain with { Folder = scratch.Sub("spilled"), Threads = threads, EntryBytes = 1 });
        Assert.Equal(3000, expected.Summary.Groups);
        Assert.Equal(3000, expected.Summary.Surplus);
        Assert.InRange(expected.Summary.Leads.Sum(static l => l.Groups), 1000, 4000);
        Assert.All(Files, name => Assert.Equal(expected.Bytes(name), actual.Bytes(name)));
        Assert.Equal(idBits == 12, expected.Rows("duplicates.csv").Any(static r => r[18].EndsWith("-9", StringComparison.Ordinal)));
        // Ids with their numbers are given once in all files.
        var ids = expected.Rows("duplicates.csv").Select(static r => r[18]).Concat(expected.Rows("deceased.csv").Select(static r => r[19])).ToArray();
        Assert.Equal(ids.Length, ids.Distinct().Count());
    }

    /// <summary>60,000 more persons with findings, of which each took some 200 bytes when they were kept, take less than half of that: what is left is where which run of them stands on the disk, and what chance has just left in memory.</summary>
    [Fact]
    public void Check_MoreFindings_TakeNoMoreMemory()
    {
        using var scratch = new Scratch();
        var few = MostMemory(scratch, "few", 20_000);
        var many = MostMemory(scratch, "many", 80_000);
        Assert.InRange(many - few, long.MinValue, 60_000 * 96);
    }

    // What is reachable at most while the check runs, looked at again and again.
    private long MostMemory(Scratch scratch, string name, int persons)
    {
        var lines = sample.Lines(1).AsSpan(0, persons + 1).ToArray();
        var first = scratch.File(name + "1.csv", string.Join('\n', lines) + "\n");
        var second = scratch.File(name + "2.csv", string.Join('\n', lines).Replace(",居民,6501", ",居民,6599", StringComparison.Ordinal) + "\n");
        var options = new CheckOptions([first, second], [], scratch.Sub(name)) { Threads = 2, EntryBytes = 1 << 18, Results = new() { Standards = new(LeadTruthTests.Policies()) } };
        lines = null;
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var most = 0L;
        using var ended = new ManualResetEventSlim();
        var watch = new Thread(() =>
        {
            while (!ended.Wait(TimeSpan.FromMilliseconds(20))) most = Math.Max(most, GC.GetTotalMemory(forceFullCollection: true) - before);
        });
        watch.Start();
        var summary = Checked.Of(options).Summary;
        ended.Set();
        watch.Join();
        Assert.InRange(summary.Groups, persons - (persons / 100), persons);
        Assert.True(most > 0);
        return most;
    }
}
