using System.CommandLine;
using Jiheng.Cli.Output;
using Jiheng.Data.Reading;
using Jiheng.Domain.Derivations;

namespace Jiheng.Cli.Commands;

/// <summary>jiheng explain DIR FIGURE: how a figure came about (怎么算的).</summary>
internal static class ExplainCommand
{
    internal static Command Build()
    {
        var (folder, scheme) = (Arguments.Folder(), Arguments.Scheme());
        var figure = new Argument<string?>("数字") { Description = "数字的标识，如 score.total；不给则列出全部", Arity = ArgumentArity.ZeroOrOne };
        var command = new Command("explain", "说明一个数字怎么算出来：逐层列出操作数、规则和依据") { folder, figure, scheme };
        command.SetAction(parsed => Run(LoadedCase.Read(parsed.GetValue(folder)!, parsed.GetValue(scheme)), parsed.GetValue(figure)));
        return command;
    }

    private static int Run(LoadedCase loaded, string? key)
    {
        if (loaded.Result is null)
        {
            Report.Diagnostics(loaded.Diagnostics, Severity.Warning);
            return ExitCode.Failed;
        }

        Report.Diagnostics(loaded.Diagnostics, Severity.Error);
        var figures = loaded.Result.Figures();
        if (key is null)
        {
            foreach (var (name, figure) in figures.OrderBy(f => f.Key, StringComparer.Ordinal)) Console.WriteLine($"{name}\t{figure.Label}\t{DerivationText.Value(figure)}");
            return loaded.ExitCode;
        }

        if (figures.TryGetValue(key, out var found))
        {
            Console.Write(DerivationTree.Of(found));
            return loaded.ExitCode;
        }

        var nearest = Nearest.Of(key, figures.Keys);
        Console.Error.WriteLine($"没有标识为“{key}”的数字{(nearest is null ? "。" : $"；是否为“{nearest}”？")}不给标识可列出全部 {figures.Count} 个。");
        return ExitCode.Failed;
    }
}
