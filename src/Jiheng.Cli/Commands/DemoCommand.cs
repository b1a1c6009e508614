using System.CommandLine;
using System.Text.Json.Nodes;
using Jiheng.Cli.Output;
using Jiheng.Data.Reading;

namespace Jiheng.Cli.Commands;

/// <summary>jiheng demo: the worked cases, computed and printed (演示).</summary>
internal static class DemoCommand
{
    private static readonly string[] Cases = ["xinjiang-2020", "xinjiang-2024", "urumqi-2024", "changji-2024", "kashgar-2022"];

    internal static Command Build()
    {
        var (json, output, format) = (Arguments.Json(), Arguments.Out("写到 out/"), Arguments.Format());
        var command = new Command("demo", "计算自带的五个案例，把公文写到 out/") { output, format, json };
        command.SetAction(parsed => Formats.Read(parsed.GetValue(format)) is { } formats ? Run(parsed.GetValue(output) ?? Home.Of("out"), formats, parsed.GetValue(json)) : ExitCode.Failed);
        return command;
    }

    private static int Run(string folder, Formats formats, bool json)
    {
        var status = ExitCode.Fine;
        var made = new List<(string Case, string File, string About)>();
        foreach (var name in Cases)
        {
            Report.Progress($"正在计算 {name}……");
            var loaded = LoadedCase.Read(Home.Of("samples", name));
            Report.Diagnostics(loaded.Diagnostics, Severity.Warning);
            status = Math.Max(status, loaded.ExitCode);
            if (loaded.Result is null) continue;
            made.AddRange(DocumentFiles.Write(loaded, Path.Combine(folder, name), formats).Select(f => (name, f.Path, f.About)));
        }

        if (json) Json.Write(new JsonObject { ["folder"] = folder, ["files"] = Json.Array(made, m => new JsonObject { ["case"] = m.Case, ["path"] = m.File, ["about"] = m.About }) });
        else Print(folder, made);
        return status;
    }

    private static void Print(string folder, List<(string Case, string File, string About)> made)
    {
        Console.WriteLine($"共写出 {made.Count} 个文件，在 {folder}：");
        TextTable.Write(["案例", "文件", "内容"], made.Select(m => new[] { m.Case, Path.GetRelativePath(folder, m.File), m.About }));
    }
}
