using Jiheng.Cli.Output;

namespace Jiheng.Cli.Commands;

/// <summary>What every command on a case does last (收尾): messages, result, documents, exit status.</summary>
internal static class Finish
{
    internal static int Of(LoadedCase loaded, string? output, string? format, Action print)
    {
        Report.Diagnostics(loaded.Diagnostics);
        print();
        return loaded.ExitCode;
    }
}
