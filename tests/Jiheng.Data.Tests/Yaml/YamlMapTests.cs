using Jiheng.Data.Reading;
using Jiheng.Data.Yaml;

namespace Jiheng.Data.Tests.Yaml;

public sealed class YamlMapTests
{
    private readonly Diagnostics diagnostics = new();

    private string OnlyMessage => Assert.Single(diagnostics.Items).ToString();

    private YamlMap Parse(string text) => YamlFile.Parse(text, "case.yaml", diagnostics)!;

    [Fact]
    public void Getters_WellFormedFile_GiveTypedValues()
    {
        var map = Parse("# 注\nid: xinjiang-2020\ndate: 2020年6月29日\namount: 54,494\nkinds: [allocation, targets]\norganisation:\n  code: \"650000\"\nrows:\n- a: 1\n- a: 2\nnote: |\n  第一行\n  第二行\n");
        Assert.Equal("xinjiang-2020", map.Text("id"));
        Assert.Equal(new DateOnly(2020, 6, 29), map.Date("date"));
        Assert.Equal(54494m, map.Number("amount"));
        Assert.Equal(["allocation", "targets"], map.Texts("kinds"));
        Assert.Equal("650000", map.Map("organisation")!.Text("code"));
        Assert.Equal([1m, 2m], map.Maps("rows").Select(r => r.Number("a")));
        Assert.Equal("第一行\n第二行", map.Text("note"));
        Assert.Equal("case.yaml 第10行“rows[2].a”", map.Maps("rows")[1].At("a").ToString());
        map.ReportUnknownKeys();
        Assert.Empty(diagnostics.Items);
    }

    [Fact]
    public void ReportUnknownKeys_MisspeltKey_NamesTheNearestKnown()
    {
        var map = Parse("id: a\norganisation:\n  cod: 650000\n");
        map.Text("id");
        map.Map("organisation")!.OptionalText("code");
        map.ReportUnknownKeys();
        Assert.Equal("错误 case.yaml 第3行“organisation.cod”：给出“cod”，应为已知的键，如“code”；请更正键名或删除该键", OnlyMessage);
    }

    [Fact]
    public void Text_MissingKey_NamesFileAndKey()
    {
        Assert.Equal("", Parse("id: a\n").Text("title"));
        Assert.Equal("错误 case.yaml 第1行“title”：未给出，应为文字；请补上“title”", OnlyMessage);
    }

    [Theory]
    [InlineData("12a3", "错误 case.yaml 第1行“x”：给出“12a3”，应为数字；请改为半角数字，如 1234.56")]
    [InlineData("[1, 2]", "错误 case.yaml 第1行“x”：给出“列表”，应为数字；请按样例改写")]
    public void Number_AnythingElse_IsOneDiagnostic(string value, string message)
    {
        Parse($"x: {value}\n").Number("x");
        Assert.Equal(message, OnlyMessage);
    }

    [Fact]
    public void Date_ImpossibleDay_IsOneDiagnostic()
    {
        Parse("x: 2024-02-30\n").Date("x");
        Assert.Equal("错误 case.yaml 第1行“x”：给出“2024-02-30”，应为日期；请改为年-月-日，如 2020-06-29", OnlyMessage);
    }

    [Fact]
    public void Parse_MalformedYaml_NamesThePlace()
    {
        Assert.Null(YamlFile.Parse("id: a\nrows:\n  - b: [1, 2\nc: 3\n", "case.yaml", diagnostics));
        Assert.StartsWith("错误 case.yaml 第4行", OnlyMessage, StringComparison.Ordinal);
    }

    [Fact]
    public void Parse_DuplicateKey_NamesTheSecond()
    {
        Assert.Null(YamlFile.Parse("id: a\ntitle: b\nid: c\n", "case.yaml", diagnostics));
        Assert.Equal("错误 case.yaml 第3行：给出“id: c”，应为正确的 YAML；同一层有重复的键，请删除其中一个", OnlyMessage);
    }

    [Fact]
    public void Parse_ListInsteadOfMap_IsOneDiagnostic()
    {
        Assert.Null(YamlFile.Parse("- a\n", "case.yaml", diagnostics));
        Assert.Single(diagnostics.Items);
    }
}
