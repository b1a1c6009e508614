using Jiheng.Data.Reading;
using Jiheng.Documents.Forms;
using Jiheng.Documents.Forms.Reading;
using Jiheng.Documents.Model;

namespace Jiheng.Documents.Tests.Forms;

public sealed class FormFileTests
{
    private const string Sound = """
        id: made
        title: 试用表
        citation: 某办法
        record: self-evaluation
        sheet: 试用表
        columns: [1, 1, 1]
        head:
          - { style: title, text: "{name}表" }
        rows:
          - cells:
              - { label: 项目名称 }
              - { value: name, span: 2 }
          - each: funds
            cells:
              - { value: label }
              - { value: budget }
              - { value: rate, format: percent, decimals: 2 }
        """;

    [Fact]
    public void Library_EveryFormOfTheRepository_LoadsWithACitation()
    {
        Assert.Equal(8, FormFiles.Library.Forms.Count);
        Assert.All(FormFiles.Library.Forms.Values, static f => Assert.NotEmpty(f.Citation));
        Assert.Equal(["department-self-evaluation"], FormFiles.Library.Unverified.Select(static f => f.Id));
    }

    [Fact]
    public void Library_EveryFormOfTheRepository_IsFilledByATest() =>
        Assert.Equal(FormFiles.Library.Forms.Keys.Order(StringComparer.Ordinal), Filled.Ids.Order(StringComparer.Ordinal));

    [Fact]
    public void Parse_SoundDefinition_HasNoDiagnostics()
    {
        var (form, messages) = Parse(Sound);
        Assert.Empty(messages);
        Assert.Equal(new FigureFormat(NumberStyle.Percent, 2, false), form!.Cells().Last().Format);
    }

    [Theory]
    [InlineData("citation: 某办法", "citation:", "made.yaml 第1行“citation”：未给出，应为文字；请补上“citation”", 3)]
    [InlineData("span: 2 }", "span: 1 }", "made.yaml 第10行“rows[1].cells”：给出“2 列”，应为3 列；表格共 3 列，请调整 span", 10)]
    [InlineData("value: name,", "value: nmae,", "made.yaml 第12行“rows[1].cells[2].value”：给出“nmae”，应为该表可用的字段，如“name”；请更正", 12)]
    [InlineData("value: budget }", "value: weihgt }", "made.yaml 第16行“rows[2].cells[2].value”：给出“weihgt”，应为该表可用的字段，如“weight”；请更正", 16)]
    [InlineData("each: funds", "each: fund", "made.yaml 第13行“rows[2].each”：给出“fund”，应为该表可用的列表，如“funds”；请更正", 13)]
    [InlineData("\"{name}表\"", "\"{nam}表\"", "made.yaml 第8行“head[1].text”：给出“nam”，应为该表可用的字段，如“name”；请更正", 8)]
    [InlineData("label: 项目名称 }", "label: 项目名称, spam: 1 }", "made.yaml 第11行“rows[1].cells[1].spam”：给出“spam”，应为已知的键，如“span”；请更正键名或删除该键", 11)]
    [InlineData("format: percent", "format: percnt", "made.yaml 第17行“rows[2].cells[3].format”：给出“percnt”，应为以下之一：plain、grouped、bracketed、percent；请更正", 17)]
    [InlineData("value: label }", "value: label, decimals: 2 }", "made.yaml 第15行“rows[2].cells[1].decimals”：给出“2”，应为数值字段才有的格式；“label”是文字，请删除", 15)]
    [InlineData("label: 项目名称 }", "label: 项目名称, rows: 2 }", "made.yaml 第13行“rows[2].each”：未给出，应为上方单元格已结束的位置；跨行单元格不能伸入重复行、行组或有条件的行", 13)]
    [InlineData("record: self-evaluation", "record: self-evaluaton", "made.yaml 第4行“record”：给出“self-evaluaton”，应为该表可用的数据，如“self-evaluation”；请更正", 4)]
    [InlineData("columns: [1, 1, 1]", "columns: [1, x, 1, 1]", "made.yaml 第6行“columns”：给出“x”，应为大于零的整数；请填写各列的相对宽度", 6)]
    [InlineData("sheet: 试用表", "sheet: 试用/表", "made.yaml 第5行“sheet”：给出“试用/表”，应为不超过31个字符且不含 []:*?/\\ 的工作表名；请改短或改字", 5)]
    public void Parse_OneMistake_NamesFileLineAndKey(string sound, string mistaken, string message, int line)
    {
        Assert.Contains(sound, Sound, StringComparison.Ordinal);
        var (form, messages) = Parse(Sound.Replace(sound, mistaken, StringComparison.Ordinal));
        Assert.Null(form);
        Assert.Equal(message.Replace("第1行", $"第{line}行", StringComparison.Ordinal), Assert.Single(messages));
    }

    [Theory]
    [InlineData("result: total, of: [indicators.scor]", "“checks[1].of”：给出“scor”，应为该表可用的字段，如“score”；请更正")]
    [InlineData("result: name, of: [total]", "“checks[1].result”：给出“name”，应为数值字段；“name”是文字，请更正")]
    [InlineData("result: total, of: []", "“checks[1].of”：给出“0 项”，应为至少一项；请补全")]
    [InlineData("result: total+1, of: [total]", "“checks[1].result”：给出“total+1”，应为形如")]
    public void Parse_CheckOnAFigureThatIsNotThere_NamesTheKey(string check, string message)
    {
        var (form, messages) = Parse($"{Sound}\nchecks:\n  - {{ id: x, kind: sum, {check}, text: 试 }}");
        Assert.Null(form);
        Assert.Contains(message, Assert.Single(messages), StringComparison.Ordinal);
    }

    private static (FormDefinition? Form, string[] Messages) Parse(string text)
    {
        var diagnostics = new Diagnostics();
        var form = FormFile.Parse(text, "made.yaml", diagnostics);
        return (form, [.. diagnostics.Items.Select(static d => d.Message)]);
    }
}
