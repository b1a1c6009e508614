using System.CommandLine;
using System.Text;
using Jiheng.Audit;
using Jiheng.Audit.Checks;
using Jiheng.Audit.Findings;
using Jiheng.Audit.Output;
using Jiheng.Cli.Output;
using Jiheng.Data.Reading;
using Jiheng.Documents.Reading;
using Severity = Jiheng.Audit.Findings.Severity;

namespace Jiheng.Cli.Commands;

/// <summary>jiheng audit FILE…: every figure of a report that does not agree with the others (报告审核).</summary>
internal static class AuditCommand
{
    internal static Command Build()
    {
        var files = new Argument<string[]>("文件") { Description = "待审的报告", Arity = ArgumentArity.ZeroOrMore };
        var format = new Option<string>("--format") { Description = "输出格式：text（默认）或 json", DefaultValueFactory = _ => "text" };
        var failOn = new Option<string>("--fail-on") { Description = "达到哪一级时退出码为 1：error、warning（默认）或 note", DefaultValueFactory = _ => "warning" };
        var explain = new Option<string?>("--explain") { Description = "说明一条规则：比较什么、依据何在；给 all 则列出全部" };
        var command = new Command("audit", "审核报告：找出前后不一致、算不拢的数字和文字") { files, format, failOn, explain };
        command.SetAction(parsed => parsed.GetValue(explain) is { } rule
            ? Explain(rule)
            : Run(parsed.GetValue(files) ?? [], parsed.GetValue(format)!, parsed.GetValue(failOn)!));
        return command;
    }

    private static int Run(string[] files, string format, string failOn)
    {
        if (format is not ("text" or "json")) return Wrong("--format", format, "text、json");
        if (!Enum.TryParse<Severity>(failOn, true, out var level) || int.TryParse(failOn, out _)) return Wrong("--fail-on", failOn, "error、warning、note");
        if (files.Length == 0)
        {
            Console.Error.WriteLine("缺少参数“文件”：请给出至少一个待审的报告。");
            return ExitCode.Failed;
        }

        var (audits, unreadable) = (new List<DocumentAudit>(), false);
        foreach (var file in files)
        {
            var read = SourceReader.Read(file);
            if (read.Document is null)
            {
                Console.Error.WriteLine(read.Error);
                unreadable = true;
                continue;
            }

            audits.Add(Auditor.Run(read.Document));
            if (format == "text") AuditText.Write(Console.Out, audits[^1], Lines(file, read.Document.Format));
        }

        if (format == "json") Json.Write(AuditJson.Of(audits));
        return unreadable ? ExitCode.Failed : audits.Exists(a => a.Findings.Any(f => f.Severity >= level)) ? ExitCode.Findings : ExitCode.Fine;
    }

    // Excerpts are for texts in UTF-8; elsewhere the quotes must do.
    private static string[] Lines(string file, string format)
    {
        try
        {
            return format == "text" ? File.ReadAllLines(file, new UTF8Encoding(false, true)) : [];
        }
        catch (DecoderFallbackException)
        {
            return [];
        }
    }

    private static int Explain(string id)
    {
        var chosen = Rules.All.Where(r => id == "all" || r.Id == id).ToArray();
        foreach (var rule in chosen) Console.WriteLine($"{rule.Id}\n  {rule.Explanation}\n  依据（条文待核）：{rule.Citation}");
        return chosen.Length > 0 ? ExitCode.Fine : Wrong("--explain", id, string.Join("、", Rules.All.Select(r => r.Id)));
    }

    private static int Wrong(string option, string given, string expected)
    {
        var nearest = Nearest.Of(given, expected.Split('、'));
        Console.Error.WriteLine($"{option}：给出“{given}”，应为 {expected}{(nearest is null ? "" : $"；是否为“{nearest}”？")}");
        return ExitCode.Failed;
    }
}
