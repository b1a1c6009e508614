using Jiheng.Data.Yaml;

namespace Jiheng.Documents.Forms.Reading;

/// <summary>Reads the rows of a definition (读取行) and makes sure that their cells fill the grid.</summary>
internal static class RowReader
{
    internal static IReadOnlyList<FormRow> Read(YamlMap parent, ShapeScope scope, int width, FormContext context)
    {
        var rows = new List<FormRow>();
        var grid = new GridCheck(width, context);
        foreach (var map in parent.Maps("rows"))
        {
            var row = map.Has("each") || map.Has("rows") ? Group(map, scope, width, context) : (FormRow)Single(map, scope, context);
            grid.Add(row, map);
            rows.Add(row);
        }

        if (rows.Count == 0) context.Error(parent, "rows", "", "至少一行", "请补上表格的行");
        grid.Finish(parent);
        return rows;
    }

    private static SingleRow Single(YamlMap map, ShapeScope scope, FormContext context) =>
        new(context.Condition(map, scope), Cells(map, "cells", scope, context))
        {
            Heading = context.Flag(map, "heading"),
            MinHeight = (double)(map.OptionalNumber("height") ?? 0m),
        };

    private static RowGroup Group(YamlMap map, ShapeScope scope, int width, FormContext context)
    {
        var each = map.OptionalText("each") ?? "";
        var shape = each.Length == 0 ? null : scope.List(each);
        if (each.Length > 0 && shape is null) context.Unknown(map, "each", each, "列表", scope.Lists);
        var inner = each.Length == 0 ? scope : new ShapeScope(shape, scope);
        var side = Cells(map, "side", inner, context);
        var condition = context.Condition(map, scope);
        var left = width - side.Sum(static c => c.Span);
        if (left <= 0) context.Error(map, "side", $"{width - left} 列", $"少于 {width} 列", "左侧单元格右边应留有列");
        var rows = map.Has("rows") ? Read(map, inner, left, context) : Repeated(map, inner, left, context);
        return new(condition, side, rows)
        {
            Each = each,
            Shape = shape,
            Lines = [.. map.Maps("lines").Select(l => Line(l, inner, context))],
            AtLeast = context.Whole(map, "at_least", 0),
        };
    }

    private static SingleRow[] Repeated(YamlMap map, ShapeScope scope, int width, FormContext context)
    {
        var row = new SingleRow(Condition.Always, Cells(map, "cells", scope, context)) { MinHeight = (double)(map.OptionalNumber("height") ?? 0m) };
        var grid = new GridCheck(width, context);
        grid.Add(row, map);
        grid.Finish(map);
        return [row];
    }

    private static OfficialLine Line(YamlMap map, ShapeScope scope, FormContext context)
    {
        var texts = map.OptionalMap("texts");
        foreach (var field in texts?.Keys ?? []) context.KnownField(texts!, field, field, scope);
        var id = map.Text("id");
        return new(id, map.Text("label"), context.OtherNames(id), context.Flag(map, "optional"))
        {
            Texts = texts?.Keys.ToDictionary(static k => k, texts.Text) ?? [],
        };
    }

    private static IReadOnlyList<FormCell> Cells(YamlMap map, string key, ShapeScope scope, FormContext context) =>
        [.. map.Maps(key).Select(c => CellReader.Read(c, scope, context))];
}
