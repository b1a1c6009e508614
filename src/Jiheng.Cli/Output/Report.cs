using Jiheng.Data.Reading;

namespace Jiheng.Cli.Output;

/// <summary>Messages for people on stderr (提示与进度); results go to stdout.</summary>
internal static class Report
{
    /// <summary>Everything found that is at least as grave as <paramref name="least"/>, and how many of each.</summary>
    internal static void Diagnostics(Diagnostics diagnostics, Severity least)
    {
        foreach (var item in diagnostics.Items.Where(d => d.Severity >= least)) Console.Error.WriteLine(item.ToString());
        var errors = diagnostics.Items.Count(d => d.Severity == Severity.Error);
        var warnings = diagnostics.Items.Count(d => d.Severity == Severity.Warning);
        if (errors + warnings > 0) Console.Error.WriteLine($"共 {errors} 处错误、{warnings} 处警告。");
    }

    internal static void Progress(string message)
    {
        ProgressLine.Clear();
        Console.Error.WriteLine(message);
    }
}
