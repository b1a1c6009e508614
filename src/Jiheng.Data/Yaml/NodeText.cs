using YamlDotNet.RepresentationModel;

namespace Jiheng.Data.Yaml;

/// <summary>What a node of a YAML file says, as text (节点文字).</summary>
internal static class NodeText
{
    /// <summary>The scalar's text; the line end that a block scalar keeps is dropped.</summary>
    internal static string Of(YamlScalarNode node) => (node.Value ?? "").TrimEnd('\n');

    /// <summary>True for a key without a value.</summary>
    internal static bool IsBlank(YamlNode node) => node is YamlScalarNode { Value: null or "" or "~" or "null" };

    /// <summary>The node as a diagnostic quotes it.</summary>
    internal static string Quote(YamlNode node) => node switch
    {
        YamlSequenceNode => "列表",
        YamlMappingNode => "下一层的键和值",
        YamlScalarNode scalar => Of(scalar),
        _ => node.ToString(),
    };
}
