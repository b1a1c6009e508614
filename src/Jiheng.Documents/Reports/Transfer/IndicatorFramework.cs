namespace Jiheng.Documents.Reports.Transfer;

/// <summary>
/// The usual frame of indicators (绩效指标体系框架): level-1 classes with their level-2 classes, as the self-evaluation
/// report is arranged by. A report says which of them the targets left out.
/// </summary>
internal static class IndicatorFramework
{
    private const string Suffix = "指标";

    /// <summary>Level-1 classes in order, with their level-2 classes.</summary>
    public static readonly IReadOnlyList<(string Level1, IReadOnlyList<string> Level2)> Classes =
    [
        ("产出指标", ["数量指标", "质量指标", "时效指标", "成本指标"]),
        ("效益指标", ["经济效益指标", "社会效益指标", "生态效益指标", "可持续影响指标"]),
        ("满意度指标", ["服务对象满意度指标"]),
    ];

    /// <summary>Whether a printed name means a class of the frame: 服务对象满意度 is 服务对象满意度指标.</summary>
    public static bool Matches(string printed, string name) => Stem(printed) == Stem(name);

    private static string Stem(string name)
    {
        var plain = string.Concat(name.Where(static c => !char.IsWhiteSpace(c)));
        return plain.EndsWith(Suffix, StringComparison.Ordinal) ? plain[..^Suffix.Length] : plain;
    }
}
