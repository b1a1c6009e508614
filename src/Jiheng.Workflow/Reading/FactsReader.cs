using Jiheng.Data.Reading;
using Jiheng.Data.Yaml;
using Jiheng.Workflow.Definitions;

namespace Jiheng.Workflow.Reading;

/// <summary>Reads what conditions may ask for (条件依据).</summary>
internal static class FactsReader
{
    internal static IReadOnlyList<FactDeclaration> Read(YamlMap map, Diagnostics diagnostics)
    {
        var facts = new List<FactDeclaration> { new(FactDeclaration.Level, "", FactDeclaration.Levels, map.At("facts")) };
        foreach (var entry in map.Maps("facts"))
        {
            var fact = new FactDeclaration(entry.Text("name"), entry.OptionalText("unit") ?? "", entry.Texts("choices"), entry.At("name"));
            if (facts.Exists(f => f.Name == fact.Name)) diagnostics.Error(fact.Origin, fact.Name, "没有用过的名称", fact.Name == FactDeclaration.Level ? "“级别”由系统给出，请删除" : "请合并或改名");
            else facts.Add(fact);
        }

        return facts;
    }
}
