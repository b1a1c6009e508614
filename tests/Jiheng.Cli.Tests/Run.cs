using System.Diagnostics;
using System.Text.Json.Nodes;

namespace Jiheng.Cli.Tests;

/// <summary>The program as a user starts it: a process with arguments, output and exit status.</summary>
internal sealed record Run(int Status, string Output, string Messages)
{
    internal JsonNode Json => JsonNode.Parse(Output)!;

    internal static Run Of(params string[] arguments) => In(Repository.Root, arguments);

    /// <summary>The program started in another folder.</summary>
    internal static Run In(string folder, params string[] arguments)
    {
        using var process = StartIn(folder, arguments);
        var messages = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new(process.ExitCode, output, messages.Result);
    }

    /// <summary>The program under way. What it writes must be little, or be read.</summary>
    internal static Process Start(params string[] arguments) => StartIn(Repository.Root, arguments);

    private static Process StartIn(string folder, string[] arguments)
    {
        // The same tests of the register commands also go for the machine code that ./jiheng makes of them.
        var native = arguments[0] == "register" ? Environment.GetEnvironmentVariable("JIHENG_TEST_NATIVE") : null;
        // A shell without job control has what it starts in the background ignore SIGINT, and whatever that starts as well: here it is heard.
        var start = new ProcessStartInfo(OperatingSystem.IsLinux() ? "env" : native ?? "dotnet") { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = folder };
        string[] heard = OperatingSystem.IsLinux() ? ["--default-signal=INT", native ?? "dotnet"] : [];
        string[] program = native is null ? [Path.Combine(AppContext.BaseDirectory, "jiheng.dll")] : [];
        foreach (var argument in heard.Concat(program).Concat(arguments)) start.ArgumentList.Add(argument);
        start.Environment["JIHENG_HOME"] = Repository.Root;
        return Process.Start(start)!;
    }
}
