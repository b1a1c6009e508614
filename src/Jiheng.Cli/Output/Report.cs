using Jiheng.Data.Reading;

namespace Jiheng.Cli.Output;

/// <summary>Messages for people on stderr (提示与进度); results go to stdout.</summary>
internal static class Report
{
    internal static void Diagnostics(Diagnostics diagnostics)
    {
        foreach (var item in diagnostics.Items) Console.Error.WriteLine(item.ToString());
        var errors = diagnostics.Items.Count(d => d.Severity == Severity.Error);
        var warnings = diagnostics.Items.Count(d => d.Severity == Severity.Warning);
        if (errors + warnings > 0) Console.Error.WriteLine($"共 {errors} 处错误、{warnings} 处警告。");
    }

    internal static void Progress(string message) => Console.Error.WriteLine(message);
}
