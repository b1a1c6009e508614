using Jiheng.Data.Yaml;
using Jiheng.Documents.Model;

namespace Jiheng.Documents.Forms.Reading;

/// <summary>Reads the cells of a definition (读取单元格).</summary>
internal static class CellReader
{
    internal static FormCell Read(YamlMap map, ShapeScope scope, FormContext context)
    {
        var (label, value) = (map.OptionalText("label"), map.OptionalText("value") ?? "");
        var empty = context.Flag(map, "empty");
        if (label is null && value.Length == 0 && !empty) context.Error(map, "label", "", "label（固定文字）、value（取数字段）或 empty: true（空格）", "请补上其中一个");
        if (label is not null && value.Length > 0) context.Error(map, "value", value, "label 与 value 只写一个", "请删除其中一个");
        var kind = value.Length > 0 ? context.KnownField(map, "value", value, scope) : null;
        return new FormCell
        {
            Label = label is not null ? context.Template(map, "label", label, scope) : value.Length == 0 ? new Template("") : null,
            Value = value,
            Span = context.Whole(map, "span", 1),
            Rows = context.Whole(map, "rows", 1),
            Align = context.Word(map, "align", ("center", CellAlign.Center), ("left", CellAlign.Left), ("right", CellAlign.Right)),
            Bold = context.Flag(map, "bold"),
            Merge = context.Flag(map, "merge"),
            Format = Format(map, value, kind, context),
            Suffix = map.OptionalText("suffix") ?? "",
            Blank = map.OptionalText("blank") ?? "",
            Role = Role(map, scope, context),
        };
    }

    private static FigureFormat Format(YamlMap map, string value, FieldKind? kind, FormContext context)
    {
        if (kind is FieldKind.Text || value.Length == 0)
        {
            foreach (var key in (string[])["format", "decimals", "suffix"])
                if (map.Has(key)) context.Error(map, key, map.OptionalText(key) ?? "", "数值字段才有的格式", value.Length == 0 ? "固定文字不需要格式，请删除" : $"“{value}”是文字，请删除");
            return FigureFormat.Plain;
        }

        var style = context.Word(map, "format", ("plain", NumberStyle.Plain), ("grouped", NumberStyle.Grouped), ("bracketed", NumberStyle.Bracketed), ("percent", NumberStyle.Percent));
        return map.OptionalText("decimals") switch
        {
            null => new(style, null, false),
            "needed" => new(style, null, true),
            _ => new(style, context.Whole(map, "decimals", 0), false),
        };
    }

    private static string Role(YamlMap map, ShapeScope scope, FormContext context)
    {
        if (map.OptionalText("role") is not { } role) return "";
        if (!scope.Roles.Contains(role)) context.Unknown(map, "role", role, "列角色", scope.Roles);
        return role;
    }
}
