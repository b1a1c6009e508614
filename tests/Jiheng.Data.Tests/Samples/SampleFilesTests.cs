using Jiheng.Data.Csv;
using Jiheng.Data.Reading;
using Jiheng.Data.Yaml;

namespace Jiheng.Data.Tests.Samples;

/// <summary>What holds for every file of the samples whatever its table.</summary>
public sealed class SampleFilesTests
{
    public static TheoryData<string> Files(string extension) =>
        [.. Directory.EnumerateFiles(Repository.Sample(), "*" + extension, SearchOption.AllDirectories)
            .Select(p => Path.GetRelativePath(Repository.Sample(), p)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Files), ".csv")]
    public void Csv_EverySample_NamesItsSourceAndIsRectangular(string file)
    {
        var path = Repository.Sample(file);
        Assert.StartsWith("# 据《", File.ReadAllText(path), StringComparison.Ordinal);
        var diagnostics = new Diagnostics();
        var table = CsvTable.Read(path, diagnostics);
        Assert.DoesNotContain(diagnostics.Items, d => d.Severity == Severity.Error);
        Assert.NotEmpty(table.Rows);
    }

    [Theory]
    [MemberData(nameof(Files), ".yaml")]
    public void Yaml_EverySample_NamesItsSourceAndIsWellFormed(string file)
    {
        var path = Repository.Sample(file);
        Assert.Matches("^# 据?《", File.ReadAllText(path));
        var diagnostics = new Diagnostics();
        Assert.NotNull(YamlFile.Read(path, diagnostics));
        Assert.Empty(diagnostics.Items);
    }

    [Theory]
    [MemberData(nameof(Files), "notes.yaml")]
    public void Notes_EveryEntry_SaysWhatWasPrintedStoredAndWhy(string file)
    {
        var diagnostics = new Diagnostics();
        var notes = YamlFile.Read(Repository.Sample(file), diagnostics)!;
        foreach (var note in notes.Maps("notes"))
        {
            // A figure kept as it is printed says so; every other one was changed.
            Assert.Equal(note.Text("why").Contains("照录", StringComparison.Ordinal) && !note.Text("stored").Contains("照录", StringComparison.Ordinal), note.Text("printed") == note.Text("stored"));
            Assert.NotEmpty(note.Text("key"));
            Assert.NotEmpty(note.Text("why"));
        }

        notes.ReportUnknownKeys();
        Assert.NotEmpty(notes.Maps("notes"));
        Assert.Empty(diagnostics.Items);
    }

    [Theory]
    [InlineData("xinjiang-2020")]
    [InlineData("xinjiang-2024")]
    [InlineData("urumqi-2024")]
    [InlineData("changji-2024")]
    [InlineData("kashgar-2022")]
    public void Case_EverySample_DescribesItself(string id)
    {
        var diagnostics = new Diagnostics();
        var map = YamlFile.Read(Repository.Sample(id, "case.yaml"), diagnostics)!;
        Assert.Equal(id, map.Text("id"));
        Assert.EndsWith(QuantityYear(map), id, StringComparison.Ordinal);
        Assert.NotEmpty(map.Text("title"));
        Assert.Equal("城乡居民基本医疗保险补助", map.Text("programme"));
        Assert.Matches("^65[0-9]{4}$", map.Map("organisation")!.Text("code"));
        Assert.NotEmpty(map.Map("organisation")!.Text("name"));
        Assert.NotEmpty(map.Texts("kinds"));
        Assert.NotEmpty(map.Text("source"));
        map.ReportUnknownKeys();
        Assert.Empty(diagnostics.Items);
    }

    private static string QuantityYear(YamlMap map) => map.Number("year").ToString();
}
