using Jiheng.Register.Sampling;
using Jiheng.Register.Verifying;

namespace Jiheng.Register.Tests;

/// <summary>The comparison with the truth sees everything that is missing and everything that is extra.</summary>
public sealed class VerificationTests(SampleFixture sample) : IClassFixture<SampleFixture>
{
    [Theory]
    [InlineData(SampleExport.Plain)]
    [InlineData(SampleExport.Split | SampleExport.Gb18030 | SampleExport.CarriageReturns)]
    [InlineData(SampleExport.Broken | SampleExport.Quoted)]
    [InlineData(SampleExport.Broken | SampleExport.Gb18030)]
    [InlineData(SampleExport.Broken | SampleExport.Gb18030 | SampleExport.Quoted | SampleExport.CarriageReturns)]
    [InlineData(SampleExport.Broken | SampleExport.Split | SampleExport.Shuffled | SampleExport.ByteOrderMark)]
    public void Run_OfAnyExport_IsEqual(SampleExport export)
    {
        using var scratch = new Scratch();
        var folder = scratch.Sub("sample");
        SampleRegister.Write(folder, 30_000, 5, export: export);
        var files = Directory.EnumerateFiles(folder, "register*.csv").Order(StringComparer.Ordinal).ToArray();
        Assert.Equal((export & SampleExport.Split) != 0 ? 14 : 1, files.Length);
        var run = Checked.Of(Options(files, folder, scratch.Sub("results")));
        Assert.Equal((export & SampleExport.Broken) != 0 ? 300 : 0, run.Summary.Rejected);
        var parts = SampleVerification.Run(folder, run.Folder);
        Assert.All(parts, static p => Assert.Empty(p.Missing.Concat(p.Extra)));
        Assert.Equal(["重复", "死亡", "月数和计费年度", "分统筹区人次", "退回的行", "行数", "线索"], parts.Select(static p => p.Name));
        Assert.All(parts.Where(static p => p.Name != "退回的行"), static p => Assert.NotEqual(0, p.Expected));
    }

    // Each change of a result file is one that a faulty check could have made.
    [Theory]
    [InlineData("duplicates.csv", "重复", 1, 0)]
    [InlineData("deceased.csv", "死亡", 1, 0)]
    [InlineData("counts.csv", "分统筹区人次", 1, 0)]
    [InlineData("leads.csv", "线索", 1, 0)]
    [InlineData("rejected.csv", "退回的行", 0, 1)]
    public void Run_OfAChangedResult_SaysWhatIsMissingOrExtra(string file, string part, int missing, int extra)
    {
        using var scratch = new Scratch();
        var run = Checked.Of(Options([Path.Combine(sample.Folder(1), "register.csv")], sample.Folder(1), scratch.Sub("results")));
        var path = Path.Combine(run.Folder, file);
        var lines = File.ReadAllLines(path);
        // A rejected row behind all others leaves the numbers of the rows as they are.
        File.WriteAllLines(path, missing > 0 ? lines[..^1] : [.. lines, $"{Path.Combine(sample.Folder(1), "register.csv")},900000,列数不符"]);
        var found = SampleVerification.Run(sample.Folder(1), run.Folder).Single(p => p.Name == part);
        Assert.Equal((missing, extra), (found.Missing.Count, found.Extra.Count));
    }

    [Fact]
    public void Run_AgainstAnotherSample_IsNotEqual()
    {
        using var scratch = new Scratch();
        var run = Checked.Of(Options([Path.Combine(sample.Folder(1), "register.csv")], sample.Folder(1), scratch.Sub("results")));
        Assert.All(SampleVerification.Run(sample.Folder(2), run.Folder).Where(static p => p.Name is "重复" or "死亡"), static p => Assert.True(p.Missing.Count > 0 && p.Extra.Count > 0));
    }

    [Fact]
    public void Run_FolderWithoutResults_SaysWhatItShouldBe()
    {
        using var scratch = new Scratch();
        var problem = Assert.Throws<InvalidDataException>(() => SampleVerification.Run(sample.Folder(1), scratch.Folder));
        Assert.Contains("jiheng register check --out", problem.Message, StringComparison.Ordinal);
    }

    private static CheckOptions Options(string[] files, string truth, string folder) => new(files, [Path.Combine(truth, "deaths.csv")], folder)
    {
        Leads = new(new(File.ReadAllLines(Path.Combine(truth, "areas.csv")).Skip(1))),
        Results = new() { Standards = new(LeadTruthTests.Policies()) },
    };
}
