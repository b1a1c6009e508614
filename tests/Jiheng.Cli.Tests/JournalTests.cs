namespace Jiheng.Cli.Tests;

/// <summary>jiheng journal as an administrator uses it.</summary>
public sealed class JournalTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("jiheng-journal-");

    private string[] Database => ["--database", "Data Source=" + Path.Combine(folder.FullName, "j.db")];

    public void Dispose() => folder.Delete(true);

    [Fact]
    public void Journal_AnchoredAndVerified_FindsWhatWasCutOff()
    {
        Assert.Equal(0, Run.Of(["migrate", .. Database]).Status);
        var anchors = Path.Combine(folder.FullName, "anchors.txt");
        File.WriteAllText(anchors, Run.Of(["journal", "anchor", .. Database]).Output);
        var fine = Run.Of(["journal", "verify", "--anchors", anchors, .. Database]);
        Assert.Equal((0, true), (fine.Status, fine.Output.Contains("完整无误", StringComparison.Ordinal)));
        Assert.Equal((0, ""), (Run.Of(["journal", "export", .. Database]) is var export ? (export.Status, export.Output.Trim()) : default));

        // An anchor of a journal that went further: its end is missing here.
        File.AppendAllText(anchors, $"7 {new string('a', 64)} 2025-01-06T08:30:00.000Z\n");
        var cut = Run.Of(["journal", "verify", "--anchors", anchors, .. Database]);
        Assert.NotEqual(0, cut.Status);
        Assert.Contains("留存的锚点到第7条，现在的日志只到第0条；末尾7条被删除", cut.Output, StringComparison.Ordinal);

        File.WriteAllText(anchors, "不是锚点\n");
        Assert.Contains("不是锚点；应为", Run.Of(["journal", "verify", "--anchors", anchors, .. Database]).Messages, StringComparison.Ordinal);
    }
}
