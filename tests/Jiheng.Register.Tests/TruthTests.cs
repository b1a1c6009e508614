using System.Text;

namespace Jiheng.Register.Tests;

/// <summary>The check finds exactly what the sample's truth says, however the register was exported.</summary>
public sealed class TruthTests(SampleFixture sample) : IClassFixture<SampleFixture>
{
    private static readonly Encoding Gb18030 = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!;
    private static readonly Encoding Utf8 = new UTF8Encoding(false);

    public static TheoryData<ulong, string> Exports()
    {
        var data = new TheoryData<ulong, string>();
        foreach (var seed in new ulong[] { 1, 2, 3 })
            foreach (var export in new[] { "plain", "bom", "gb18030", "crlf", "quoted", "shuffled", "no-last-line-end" }) data.Add(seed, export);
        return data;
    }

    [Theory]
    [MemberData(nameof(Exports))]
    public void Check_AnyExport_EqualsTruth(ulong seed, string export)
    {
        using var scratch = new Scratch();
        var lines = sample.Lines(seed);
        var bytes = export switch
        {
            "bom" => [.. "\uFEFF"u8, .. Utf8.GetBytes(Join(lines, "\n"))],
            "gb18030" => Gb18030.GetBytes(Join(lines, "\n")),
            "crlf" => Utf8.GetBytes(Join(lines, "\r\n")),
            "quoted" => Utf8.GetBytes(Join(lines.Select(l => '"' + l.Replace(",", "\",\"", StringComparison.Ordinal) + '"'), "\n")),
            "shuffled" => Utf8.GetBytes(Join(lines.Select(Shuffled), "\n")),
            "no-last-line-end" => Utf8.GetBytes(Join(lines, "\n").TrimEnd()),
            _ => Utf8.GetBytes(Join(lines, "\n")),
        };
        var run = Checked.Of(new([scratch.File("register.csv", bytes)], [sample.Deaths(seed)], scratch.Folder));
        Assert.Equal(sample.Truth(seed), run.Findings((_, line) => line));
        Assert.Equal((SampleFixture.Rows + DeathRows(seed), 0), (run.Summary.Accepted, run.Summary.Rejected));
        Assert.Equal(export == "gb18030" ? "GB18030" : "UTF-8", run.Summary.Files[0].Encoding);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Check_SplitInFourteen_EqualsTruth(ulong seed)
    {
        using var scratch = new Scratch();
        var lines = sample.Lines(seed);
        var parts = lines.Skip(1).Chunk((SampleFixture.Rows / 14) + 1).Select((part, i) => scratch.File($"{i:00}.csv", Join(part.Prepend(lines[0]), "\n"))).ToArray();
        Assert.Equal(14, parts.Length);
        var run = Checked.Of(new(parts, [sample.Deaths(seed)], scratch.Folder));
        Assert.Equal(sample.Truth(seed), run.Findings((file, line) => line + (Array.IndexOf(parts, file) * ((SampleFixture.Rows / 14) + 1L))));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Check_OnePercentBroken_RejectsThemAndEqualsTruth(ulong seed)
    {
        using var scratch = new Scratch();
        byte[][] broken =
        [
            Utf8.GetBytes("中国,居民身份证,,张某甲,居民,650102,,"), Utf8.GetBytes("中国,居民身份证,1"), Utf8.GetBytes("\"中国,居民身份证,1,张某甲,居民,650102,,"),
            [.. Utf8.GetBytes("中国,居民身份证,1,张"), 0xFF, .. Utf8.GetBytes(",居民,650102,,")], Utf8.GetBytes("中国,居民身份证,1,张某甲,居民,天山区,,"), Utf8.GetBytes("中国,居民身份证,1,张\u0001某,居民,650102,,"),
        ];
        var (all, lineInWhole) = (new MemoryStream(), new List<long> { 0 });
        foreach (var (line, i) in sample.Lines(seed).Select((l, i) => (l, i)))
        {
            all.Write(Utf8.GetBytes(line + "\n"));
            lineInWhole.Add(i + 1);
            if (i % 100 != 50) continue;
            all.Write([.. broken[i / 100 % broken.Length], (byte)'\n']);
            lineInWhole.Add(-1);
        }

        var run = Checked.Of(new([scratch.File("register.csv", all.ToArray())], [sample.Deaths(seed)], scratch.Folder));
        Assert.Equal(sample.Truth(seed), run.Findings((_, line) => lineInWhole[(int)line]));
        Assert.Equal(SampleFixture.Rows / 100, run.Summary.Rejected);
        Assert.Equal(lineInWhole.Index().Where(l => l.Item < 0).Select(l => $"{l.Index}"), run.Rows("rejected.csv").Select(r => r[1]));
    }

    private long DeathRows(ulong seed) => File.ReadAllLines(sample.Deaths(seed)).Length - 1;

    private static string Join(IEnumerable<string> lines, string lineEnd) => string.Concat(lines.Select(l => l + lineEnd));

    private static string Shuffled(string line)
    {
        var cells = line.Split(',');
        return string.Join(',', new[] { 5, 3, 0, 7, 4, 2, 6, 1 }.Select(i => cells[i]));
    }
}
