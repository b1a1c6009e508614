using Jiheng.Data.Reading;
using Jiheng.Data.Yaml;
using Jiheng.Workflow.Definitions;

namespace Jiheng.Workflow.Reading;

/// <summary>Reads whose work a step or a branch is and how they sign (任务).</summary>
internal static class TaskReader
{
    internal static WorkTask Read(YamlMap map, IReadOnlyList<Condition> when, Diagnostics diagnostics) => new(
        map.Text("id"), map.Text("name"),
        ChoiceReader.Demand(map, "role", Words.Roles, Role.Preparer, diagnostics),
        ChoiceReader.Read(map, "org", Words.Relations, Relation.Own, diagnostics),
        Signing(map, diagnostics), when, map.At("id"));

    private static Quorum Signing(YamlMap map, Diagnostics diagnostics)
    {
        var mode = ChoiceReader.Read(map, "sign", Words.Modes, SignMode.Any, diagnostics);
        if (mode != SignMode.Share)
        {
            if (map.OptionalText("share") is { } stray) diagnostics.Error(map.At("share"), stray, "只与“sign: 比例签”同用", "请删除 share 或把 sign 改为 比例签");
            return new(mode);
        }

        var text = map.Text("share");
        if (text.Split('/') is [var above, var below] && int.TryParse(above, out var numerator) && int.TryParse(below, out var denominator)
            && numerator > 0 && numerator <= denominator && denominator <= 1000) return new(mode, numerator, denominator);
        if (text.Length > 0) diagnostics.Error(map.At("share"), text, "大于零、不大于一的分数，如 2/3", "请改正");
        return new(mode);
    }
}
