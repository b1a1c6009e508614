namespace Jiheng.Cli.Output;

/// <summary>What went wrong with files, in words (读写故障).</summary>
internal static class IoProblem
{
    private const int UnixNoSpace = 28;
    private const int WindowsDiskFull = unchecked((int)0x80070070);

    internal static string Text(Exception problem) => problem.HResult is UnixNoSpace or WindowsDiskFull
        ? $"磁盘空间不足，没有写出新的结果，原有文件未改动；请清理磁盘或用 --out 改到别处后重试{Where(problem)}。"
        : problem switch
        {
            FileNotFoundException { FileName: { Length: > 0 } file } => $"找不到文件“{file}”，或不能在那里建立文件；请核对路径。",
            DirectoryNotFoundException => $"路径中有不存在的文件夹，请核对{Where(problem)}。",
            UnauthorizedAccessException => $"没有读写权限，请换一个位置或请管理员授权{Where(problem)}。",
            _ => $"读写文件失败，请检查文件是否存在、是否被占用、是否有权限：{problem.Message}",
        };

    // The system's words are in its own language; of them only the path, between quotation marks, says more.
    private static string Where(Exception problem) => problem.Message.Split('\'') is [_, var path, ..] ? $"（{path}）" : "";
}
