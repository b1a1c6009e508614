using System.Reflection;

namespace Jiheng.Platform.Answers;

/// <summary>All reasons for a refusal (拒绝原因表).</summary>
public static class Problems
{
    public static readonly Problem NotFound = new("not-found", 404, "没有找到");
    public static readonly Problem Invalid = new("invalid", 422, "填写有误");
    public static readonly Problem Malformed = new("malformed", 400, "请求无法识别");
    public static readonly Problem Internal = new("internal", 500, "系统内部错误");
    public static readonly Problem Busy = new("storage.busy", 503, "数据正在被他人写入");

    /// <summary>All of them by code.</summary>
    public static IReadOnlyList<Problem> All { get; } =
        [.. typeof(Problems).GetFields(BindingFlags.Public | BindingFlags.Static).Select(static f => f.GetValue(null)).OfType<Problem>().OrderBy(static p => p.Code, StringComparer.Ordinal)];
}
