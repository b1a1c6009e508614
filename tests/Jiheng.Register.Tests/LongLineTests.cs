namespace Jiheng.Register.Tests;

/// <summary>What the whole process allocates is counted, so nothing else may run beside these tests.</summary>
[CollectionDefinition(nameof(CountedMemory), DisableParallelization = true)]
public sealed class CountedMemory;

/// <summary>A line longer than any buffer costs itself alone.</summary>
[Collection(nameof(CountedMemory))]
public sealed class LongLineTests
{
    private const string Row = "国籍,证件类型,证件号码,姓名,险种,统筹区\n中国,居民身份证,1,张三,居民,650102\n";

    [Fact]
    public void Run_LineOfHalfAGigabyte_CostsItselfAloneInLittleMemory()
    {
        using var scratch = new Scratch();
        var file = scratch.File("r.csv", Row);
        using (var stream = new FileStream(file, FileMode.Open))
        {
            stream.SetLength(512L << 20);
            stream.Seek(0, SeekOrigin.End);
            stream.Write(System.Text.Encoding.UTF8.GetBytes("\n" + Row.Split('\n')[1] + "\n"));
        }

        var before = GC.GetTotalAllocatedBytes(precise: true);
        var summary = Checked.Of(new([file], [], scratch.Sub("out")) { Threads = 2 }).Summary;
        Assert.Equal((3, 2, 1, 1), (summary.Rows, summary.Accepted, summary.Rejected, summary.Groups));
        Assert.InRange(GC.GetTotalAllocatedBytes(precise: true) - before, 0, 96 << 20);
    }
}
