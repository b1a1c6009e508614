using Jiheng.Register.Results;

namespace Jiheng.Register.Tests;

/// <summary>How the work is divided does not change a byte of the results.</summary>
public sealed class InvarianceTests(SampleFixture sample) : IClassFixture<SampleFixture>
{
    private static readonly string[] Files = ["duplicates.csv", "deceased.csv", "counts.csv", "rejected.csv", "summary.json"];

    [Theory]
    [InlineData("one thread")]
    [InlineData("five threads")]
    [InlineData("scalar")]
    [InlineData("keys span buffers")]
    [InlineData("spilled")]
    [InlineData("colliding")]
    [InlineData("few marks of lines")]
    public void Check_DividedDifferently_GivesTheSameBytes(string how)
    {
        using var scratch = new Scratch();
        CheckOptions plain = new([Path.Combine(sample.Folder(1), "register.csv")], [sample.Deaths(1)], scratch.Sub("plain")) { Threads = 2 };
        var options = plain with { Folder = scratch.Sub("other") };
        options = how switch
        {
            "one thread" => options with { Threads = 1 },
            "five threads" => options with { Threads = 5 },
            "scalar" => options with { Vectorised = false },
            "keys span buffers" => options with { Limits = new(ChunkBytes: 117, RecordBytes: 4096) },
            "spilled" => options with { Threads = 1, EntryBytes = 1 },
            "few marks of lines" => options with { Results = new() { MarkBytes = 20 * IntakeLedger.BytesPerMark } },
            _ => options with { HashBits = 8 },
        };
        var (expected, actual) = (Checked.Of(plain), Checked.Of(options));
        Assert.All(Files, name => Assert.Equal(expected.Bytes(name), actual.Bytes(name)));
        // 201,000 entries of 8 bytes do not fit into the least slab of 1 MiB.
        Assert.Equal(how == "spilled", actual.Summary.SpilledBytes > 0);
        Assert.Equal(Files.Order(StringComparer.Ordinal), Directory.EnumerateFiles(options.Folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Check_RowsThatShareAnId_AreNumberedInOrderWhateverTheThreads()
    {
        using var scratch = new Scratch();
        // Of 12 bits there are 4096 ids for some more than two hundred rows: 200² ÷ 2 ÷ 4096 ≈ 5 pairs share one.
        CheckOptions one = new([Path.Combine(sample.Folder(1), "register.csv")], [sample.Deaths(1)], scratch.Sub("one")) { Threads = 1, Results = new() { IdBits = 12 } };
        var (expected, actual) = (Checked.Of(one), Checked.Of(one with { Folder = scratch.Sub("four"), Threads = 4 }));
        Assert.All(Files, name => Assert.Equal(expected.Bytes(name), actual.Bytes(name)));
        Assert.Contains(expected.Rows("duplicates.csv").Concat(expected.Rows("deceased.csv")), row => row.Any(cell => cell.EndsWith("-2", StringComparison.Ordinal)));
    }

    [Fact]
    public void Check_FilesInAnotherOrder_FindsTheSamePersons()
    {
        using var scratch = new Scratch();
        var lines = sample.Lines(2);
        var first = scratch.File("a.csv", string.Join('\n', lines[..100_001]));
        var second = scratch.File("b.csv", string.Join('\n', lines[100_001..].Prepend(lines[0])));
        var forward = Checked.Of(new([first, second], [sample.Deaths(2)], scratch.Sub("forward")));
        var backward = Checked.Of(new([second, first], [sample.Deaths(2)], scratch.Sub("backward")));
        Assert.Equal(Places(forward), Places(backward));
        Assert.Equal((forward.Summary.Groups, forward.Summary.Surplus, forward.Summary.Deceased), (backward.Summary.Groups, backward.Summary.Surplus, backward.Summary.Deceased));

        static IEnumerable<string> Places(Checked run) => run.Rows("duplicates.csv").Select(r => $"{r[2]},{r[3]}").Order(StringComparer.Ordinal);
    }

    [Fact]
    public void Check_AfterAKilledRun_SweepsItsTemporaryFiles()
    {
        using var scratch = new Scratch();
        // No process has the highest id that the kernel can give plus one: 2^22 + 1.
        var left = scratch.File(".jiheng-register-4194305-1.spill", "x");
        Checked.Of(new([sample.Deaths(1).Replace("deaths", "register", StringComparison.Ordinal)], [], scratch.Folder));
        Assert.False(File.Exists(left));
    }
}
