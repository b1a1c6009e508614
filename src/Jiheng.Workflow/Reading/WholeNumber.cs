using Jiheng.Data.Reading;
using Jiheng.Data.Yaml;

namespace Jiheng.Workflow.Reading;

/// <summary>Reads whole numbers (整数) that have a least value.</summary>
internal static class WholeNumber
{
    private const int Largest = 9999;

    internal static int? Read(YamlMap map, string key, int least, Diagnostics diagnostics)
    {
        if (map.OptionalNumber(key) is not { } number) return null;
        if (number == decimal.Truncate(number) && number >= least && number <= Largest) return (int)number;
        diagnostics.Error(map.At(key), $"{number}", $"{least} 至 {Largest} 的整数", "请改正");
        return null;
    }
}
