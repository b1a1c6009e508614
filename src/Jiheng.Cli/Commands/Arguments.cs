using System.CommandLine;

namespace Jiheng.Cli.Commands;

/// <summary>Arguments and options that several commands share (公用参数).</summary>
internal static class Arguments
{
    internal static Argument<string> Folder() => new("目录") { Description = "案例文件夹，格式见 samples/README.md" };

    internal static Option<bool> Json() => new("--json") { Description = "在标准输出写 JSON，供程序读取" };

    internal static Option<string?> Out(string otherwise = "不写文档") => new("--out") { Description = $"文档写到哪个文件夹（不给则{otherwise}）" };

    internal static Option<string?> Format() => new("--format") { Description = "文档格式，以逗号分隔：docx,xlsx,html,json（默认 docx,xlsx）" };

    internal static Option<string?> Scheme() => new("--scheme") { Description = "改用另一评分方案并逐项说明差异，如 strict（全国统一口径）" };
}
