using Jiheng.Cli.Output;
using Jiheng.Data.Reading;

namespace Jiheng.Cli.Commands;

/// <summary>What every command on a case does last (收尾): messages, documents, result, exit status.</summary>
internal static class Finish
{
    internal static int Of(LoadedCase loaded, string? output, string? format, Action print)
    {
        if (Formats.Read(format) is not { } formats) return ExitCode.Failed;
        Report.Diagnostics(loaded.Diagnostics, Severity.Note);
        if (output is not null && loaded.Result is not null)
            foreach (var (path, about) in DocumentFiles.Write(loaded, output, formats)) Report.Progress($"已写出 {path}（{about}）");
        print();
        return loaded.ExitCode;
    }
}
