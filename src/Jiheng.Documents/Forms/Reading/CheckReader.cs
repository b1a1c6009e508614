using System.Text.RegularExpressions;
using Jiheng.Data.Yaml;

namespace Jiheng.Documents.Forms.Reading;

/// <summary>Reads the declared checks of a form (读取勾稽关系).</summary>
internal static partial class CheckReader
{
    internal static FormCheck Read(YamlMap map, RecordShape shape, FormContext context)
    {
        var kind = context.Word(map, "kind", ("sum", CheckKind.Sum), ("sum_or_less", CheckKind.SumOrLess), ("ratio", CheckKind.Ratio));
        var operands = map.Texts("of").Select(o => Path(map, "of", o, shape, context)).ToArray();
        if (operands.Length == 0 || (kind == CheckKind.Ratio && operands.Length != 2))
            context.Error(map, "of", $"{operands.Length} 项", kind == CheckKind.Ratio ? "两项：被除数、除数" : "至少一项", "请补全");
        return new(map.Text("id"), kind, Path(map, "result", map.Text("result"), shape, context), operands, map.Text("text"));
    }

    private static FigurePath Path(YamlMap map, string key, string text, RecordShape shape, FormContext context)
    {
        var m = Grammar.Match(text);
        if (!m.Success)
        {
            context.Error(map, key, text, "形如 total、indicators.score、funds[total].budget、funds[!total].budget 的路径", "请更正");
            return new("", "", false, text);
        }

        var path = new FigurePath(m.Groups["list"].Value, m.Groups["id"].Value, m.Groups["not"].Success, m.Groups["field"].Value);
        var of = path.List.Length == 0 ? shape : shape.Lists.GetValueOrDefault(path.List);
        if (of is null) context.Unknown(map, key, path.List, "列表", shape.Lists.Keys);
        else if (!of.Fields.TryGetValue(path.Field, out var kind)) context.Unknown(map, key, path.Field, "字段", of.Fields.Keys);
        else if (kind == FieldKind.Text) context.Error(map, key, text, "数值字段", $"“{path.Field}”是文字，请更正");
        return path;
    }

    [GeneratedRegex(@"^(?:(?<list>[a-z0-9_]+)(?:\[(?<not>!)?(?<id>[a-z0-9_]+)\])?\.)?(?<field>[a-z0-9_]+)$")]
    private static partial Regex Grammar { get; }
}
