using System.Buffers;
using Jiheng.Data.Reading;
using Jiheng.Data.Yaml;
using Jiheng.Documents.Forms.Binding;
using Jiheng.Documents.Model;
using Jiheng.Documents.Recognition.Lexicon;

namespace Jiheng.Documents.Forms.Reading;

/// <summary>Reads form definitions (表单定义) from forms/*.yaml.</summary>
public static class FormFile
{
    private static readonly SearchValues<char> NotInSheetNames = SearchValues.Create("[]:*?/\\");

    private static readonly (string, ParagraphStyle)[] HeadStyles =
    [
        ("title", ParagraphStyle.FormTitle), ("annex", ParagraphStyle.AnnexLabel), ("subtitle", ParagraphStyle.FormSubtitle),
        ("unit", ParagraphStyle.UnitLine), ("note", ParagraphStyle.TableNote),
    ];

    /// <summary>The definition in the file, or null when anything in it is wrong (each with a diagnostic); other names of its lines are those of <paramref name="lexicon"/>.</summary>
    public static FormDefinition? Read(string path, Diagnostics diagnostics, FormLexicon? lexicon = null) => Read(YamlFile.Read(path, diagnostics), diagnostics, lexicon);

    /// <summary>The definition in a text that diagnostics call <paramref name="source"/>.</summary>
    public static FormDefinition? Parse(string text, string source, Diagnostics diagnostics, FormLexicon? lexicon = null) =>
        Read(YamlFile.Parse(text, source, diagnostics), diagnostics, lexicon);

    private static FormDefinition? Read(YamlMap? map, Diagnostics diagnostics, FormLexicon? lexicon)
    {
        if (map is null) return null;
        var before = diagnostics.Items.Count;
        var context = new FormContext(diagnostics, lexicon);
        var name = map.Text("record");
        if (FormRecords.Shapes.GetValueOrDefault(name) is not { } shape)
        {
            if (name.Length > 0) context.Unknown(map, "record", name, "数据", FormRecords.Shapes.Keys);
            return null;
        }

        var form = Definition(map, shape, context);
        map.ReportUnknownKeys();
        return diagnostics.Items.Skip(before).Any(static d => d.Severity == Severity.Error) ? null : form;
    }

    private static FormDefinition Definition(YamlMap map, RecordShape shape, FormContext context)
    {
        var scope = new ShapeScope(shape, null);
        var columns = Columns(map, context);
        return new FormDefinition
        {
            Id = map.Text("id"),
            Title = map.Text("title"),
            Citation = map.Text("citation"),
            Note = map.OptionalText("note") ?? "",
            Record = shape,
            Sheet = Sheet(map, context),
            Orientation = context.Word(map, "orientation", ("portrait", PageOrientation.Portrait), ("landscape", PageOrientation.Landscape)),
            FrozenColumns = context.Whole(map, "frozen_columns", 0),
            FontSize = (double?)map.OptionalNumber("font_size"),
            RowHeight = (double)(map.OptionalNumber("row_height") ?? 0m),
            Columns = columns,
            Head = Lines(map, "head", scope, context),
            Rows = Headed(map, RowReader.Read(map, scope, columns.Count, context), context),
            Foot = Lines(map, "foot", scope, context),
            Checks = [.. map.Maps("checks").Select(c => CheckReader.Read(c, shape, context))],
        };
    }

    private static List<int> Columns(YamlMap map, FormContext context)
    {
        var widths = new List<int>();
        foreach (var text in map.Texts("columns"))
        {
            if (int.TryParse(text, out var width) && width > 0) widths.Add(width);
            else context.Error(map, "columns", text, "大于零的整数", "请填写各列的相对宽度");
        }

        if (widths.Count == 0) context.Error(map, "columns", "", "各列的相对宽度", "请填写，如 [10, 20, 70]");
        return widths;
    }

    // Excel's limits on sheet names.
    private static string Sheet(YamlMap map, FormContext context)
    {
        var sheet = map.Text("sheet");
        if (sheet.Length > 31 || sheet.AsSpan().ContainsAny(NotInSheetNames)) context.Error(map, "sheet", sheet, "不超过31个字符且不含 []:*?/\\ 的工作表名", "请改短或改字");
        return sheet;
    }

    private static List<FormLine> Lines(YamlMap map, string key, ShapeScope scope, FormContext context) =>
        [.. map.Maps(key).Select(l => new FormLine(context.Word(l, "style", HeadStyles), context.Template(l, "text", l.Text("text"), scope), context.Condition(l, scope)))];

    private static IReadOnlyList<FormRow> Headed(YamlMap map, IReadOnlyList<FormRow> rows, FormContext context)
    {
        var heading = rows.TakeWhile(static r => r is SingleRow { Heading: true, When.Field: "" }).Count();
        if (rows.Skip(heading).Any(static r => r is SingleRow { Heading: true })) context.Error(map, "rows", "中间的重复表头行", "位于表首的 heading 行", "只有最前面的无条件行可以在每页重复");
        return rows;
    }
}
