using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Parsing;

namespace Jiheng.Cli.Output;

/// <summary>Help and usage errors in Chinese (用法说明); the command line library has them in English only here.</summary>
internal static class ChineseUsage
{
    internal static void Print(CommandResult at, TextWriter writer)
    {
        var command = at.Command;
        var path = Path(at);
        writer.WriteLine(command.Description);
        writer.WriteLine();
        var usage = string.Concat(command.Arguments.Select(a => a.Arity.MinimumNumberOfValues == 0 ? $" [{a.Name}]" : $" {a.Name}"));
        writer.WriteLine($"用法：{path}{(command.Subcommands.Count > 0 ? " 命令" : "")}{usage}{(command.Options.Count > 0 ? " [选项]" : "")}");
        Section(writer, "命令", command.Subcommands.Select(c => (c.Name, c.Description)));
        Section(writer, "参数", command.Arguments.Select(a => (a.Name, a.Description)));
        Section(writer, "选项", command.Options.Where(o => !o.Hidden).Select(o => (o.Name, o is HelpOption ? "显示用法" : o is VersionOption ? "显示版本" : o.Description)));
        if (command.Subcommands.Count == 0) writer.WriteLine($"\n退出码：{(command as CommandWithExits)?.Exits ?? "0 正常；1 已计算，但输入有错误；2 无法计算或用法错误"}。");
    }

    /// <summary>Words that look like options and stand where a command takes any number of files: an option that it does not have, wherever it stands on the line.</summary>
    internal static IReadOnlyList<string> Unknown(ParseResult parsed, IEnumerable<string> arguments)
    {
        var before = arguments.TakeWhile(a => a != "--").ToHashSet(StringComparer.Ordinal);
        return [.. parsed.CommandResult.Children.OfType<ArgumentResult>().SelectMany(a => a.Tokens).Select(t => t.Value).Where(t => LooksLikeOption(t) && before.Contains(t) && !File.Exists(t) && !Directory.Exists(t))];
    }

    private static bool LooksLikeOption(string token) => token.StartsWith("--", StringComparison.Ordinal) && token.Length > 2;

    internal static int Complain(ParseResult parsed, IReadOnlyList<string> unknown)
    {
        foreach (var token in parsed.UnmatchedTokens.Concat(unknown))
        {
            var known = parsed.CommandResult.Command.Subcommands.Select(c => c.Name).Concat(parsed.CommandResult.Command.Options.Select(o => o.Name));
            var nearest = Data.Reading.Nearest.Of(token.Split('=')[0], known);
            Console.Error.WriteLine($"不认识“{token}”{(nearest is null ? "" : $"；是否为“{nearest}”？")}");
        }

        foreach (var missing in parsed.CommandResult.Command.Arguments.Where(a => a.Arity.MinimumNumberOfValues > 0 && parsed.GetResult(a) is not { Tokens.Count: > 0 }))
            Console.Error.WriteLine($"缺少参数“{missing.Name}”：{missing.Description}");
        if (parsed.CommandResult.Command.Subcommands.Count > 0 && parsed.UnmatchedTokens.Count == 0) Console.Error.WriteLine("请给出一个命令。");
        Console.Error.WriteLine();
        Print(parsed.CommandResult, Console.Error);
        return ExitCode.Failed;
    }

    private static void Section(TextWriter writer, string title, IEnumerable<(string Name, string? Description)> rows)
    {
        var lines = rows.ToArray();
        if (lines.Length == 0) return;
        writer.WriteLine($"\n{title}：");
        var width = lines.Max(l => TextTable.Width(l.Name)) + 2;
        foreach (var (name, description) in lines) writer.WriteLine($"  {name}{new string(' ', width - TextTable.Width(name))}{description}");
    }

    private static string Path(CommandResult at) => at.Parent is CommandResult parent ? $"{Path(parent)} {at.Command.Name}" : "jiheng";
}
