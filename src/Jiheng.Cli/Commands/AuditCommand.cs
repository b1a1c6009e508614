using System.CommandLine;
using Jiheng.Audit.Checks;
using Jiheng.Audit.Output;
using Jiheng.Audit.Review;
using Jiheng.Audit.Scoring;
using Jiheng.Cli.Auditing;
using Jiheng.Cli.Output;
using Jiheng.Data.Reading;
using Jiheng.Documents.Recognition.Lexicon;

namespace Jiheng.Cli.Commands;

/// <summary>jiheng audit FILE…: every figure of a report that does not agree with the others (报告审核).</summary>
internal static class AuditCommand
{
    private const int MostThreads = 64;

    /// <summary>Kinds of skipped files that are named.</summary>
    private const int MostKinds = 5;

    private const string Exits = "0 没有达到 --fail-on 的发现；1 有这样的发现；2 有文件未能审核，或用法错误";

    private static readonly string[] Formats = ["text", "json", "sarif", "html", "docx"];

    internal static Command Build()
    {
        var files = new Argument<string[]>("文件") { Description = "待审的报告或文件夹（docx、xlsx、html、txt、md、tsv、pdf）", Arity = ArgumentArity.ZeroOrMore };
        var format = new Option<string>("--format") { Description = "输出格式：text（默认）、json、sarif、html（原文加标注）、docx（Word、Excel 原件副本加批注，其他格式写审核意见）", DefaultValueFactory = _ => "text" };
        var output = new Option<string?>("--out") { Description = "结果写到哪个文件夹；docx 和多个文件的 html 必须给出" };
        var failOn = new Option<string>("--fail-on") { Description = "达到哪一级时退出码为 1：error、warning（默认）或 note", DefaultValueFactory = _ => "warning" };
        var rules = new Option<string?>("--rules") { Description = "只用哪些规则，以逗号分隔；--rules=-near.miss 表示不用，table.* 表示一类" };
        var config = new Option<string?>("--config") { Description = "设置文件（YAML）：severity 下逐条规则写 error、warning、note 或 off" };
        var baseline = new Option<string?>("--baseline") { Description = "已接受的发现及理由；文件改版、行号变动后仍能认出，不再报告" };
        var newBaseline = new Option<string?>("--write-baseline") { Description = "把全部发现写成基线文件" };
        var reason = new Option<string?>("--reason") { Description = "写基线时各项的理由；不给则留空待填" };
        var score = new Option<string?>("--score") { Description = "用标注目录评分：逐条规则的准确率和召回率（NAME.findings.jsonl、NAME.clean.jsonl）" };
        var threads = new Option<int>("--threads") { Description = "同时审核几个文件（默认为处理器个数）", DefaultValueFactory = static _ => Math.Min(Environment.ProcessorCount, MostThreads) };
        var explain = new Option<string?>("--explain") { Description = "说明一条规则：比较什么、依据何在；给 all 则列出全部" };
        var command = new CommandWithExits("audit", "审核报告：找出前后不一致、算不拢的数字和文字。怎么看结果、怎么接受和复审，见 docs/operations/audit.md", Exits) { files, format, output, failOn, rules, config, baseline, newBaseline, reason, score, threads, explain };
        command.SetAction(parsed =>
        {
            if (parsed.GetValue(explain) is { } rule) return Explain(rule);
            if (Settings(parsed.GetValue(config), parsed.GetValue(rules), parsed.GetValue(baseline)) is not var (settings, accepted)) return ExitCode.Failed;
            if (parsed.GetValue(format) is not { } shape || !Formats.Contains(shape)) return Wrong("--format", parsed.GetValue(format)!, Formats);
            if (SeverityNames.Parse(parsed.GetValue(failOn)!) is not { } level) return Wrong("--fail-on", parsed.GetValue(failOn)!, "error", "warning", "note");
            if (parsed.GetValue(threads) is < 1 or > MostThreads) return Refuse($"--threads：给出“{parsed.GetValue(threads)}”，应为 1 至 {MostThreads}；请改正。");
            if (Files(parsed.GetValue(files) ?? []) is not { } found) return ExitCode.Failed;
            if (Labels(parsed.GetValue(score)) is not var (scored, labels)) return ExitCode.Failed;
            if (Lexicon() is not { } lexicon) return ExitCode.Failed;
            var folder = parsed.GetValue(output);
            if (folder is null && (shape == "docx" || (shape == "html" && found.Count > 1))) return Refuse($"--format {shape} 为每个文件写一个结果文件，请用 --out 给出文件夹。");
            return AuditRun.Run(new(found, settings, accepted)
            {
                Lexicon = lexicon, Format = shape, Folder = folder, FailOn = level, Threads = parsed.GetValue(threads),
                Labels = scored ? labels : null, NewBaseline = parsed.GetValue(newBaseline), Reason = parsed.GetValue(reason) ?? "",
            });
        });
        return command;
    }

    private static FormLexicon? Lexicon()
    {
        var diagnostics = new Diagnostics();
        var lexicon = LexiconFile.Read(Home.Of("forms"), diagnostics);
        Report.Diagnostics(diagnostics, Severity.Note);
        return diagnostics.HasErrors ? null : lexicon;
    }

    private static IReadOnlyList<AuditFile>? Files(string[] arguments)
    {
        var (files, skipped) = AuditFiles.Of(arguments);
        if (skipped.Count > 0) Report.Progress($"文件夹中另有 {skipped.Count} 个文件不是报告，已跳过：{string.Join("、", skipped.CountBy(s => s).OrderByDescending(s => s.Value).Take(MostKinds).Select(s => $"{(s.Key.Length > 0 ? s.Key : "无扩展名")} {s.Value} 个"))}。");
        if (files.Count > 0) return files;
        Refuse(arguments.Length == 0 ? "缺少参数“文件”：请给出至少一个待审的报告或文件夹。" : "文件夹中没有可审核的报告（docx、xlsx、html、txt、md、tsv、pdf），请核对路径。");
        return null;
    }

    private static (AuditSettings Settings, Baseline Baseline)? Settings(string? config, string? rules, string? baseline)
    {
        var (diagnostics, wrong) = (new Diagnostics(), new List<string>());
        var settings = config is null ? AuditSettings.Default : AuditSettings.Read(config, diagnostics);
        if (rules is not null) settings = settings.Select(rules, wrong);
        var accepted = baseline is null ? Baseline.None : Baseline.Read(baseline, diagnostics);
        Report.Diagnostics(diagnostics, Severity.Note);
        foreach (var message in wrong) Refuse($"--rules：{message}");
        return diagnostics.HasErrors || wrong.Count > 0 ? null : (settings, accepted);
    }

    private static (bool Scored, IReadOnlyDictionary<string, DocumentLabels>? Labels)? Labels(string? folder)
    {
        if (folder is null) return (false, null);
        try
        {
            if (Directory.Exists(folder)) return (true, LabelFolder.Read(folder));
            Refuse($"--score：找不到标注目录“{folder}”，请核对路径。");
        }
        catch (InvalidDataException e)
        {
            Refuse($"--score：{e.Message}。");
        }

        return null;
    }

    private static int Explain(string id)
    {
        var chosen = Rules.All.Where(r => id == "all" || r.Id == id).ToArray();
        if (chosen.Length > 0 && Lexicon() is { } lexicon) foreach (var rule in chosen) RuleText.Write(Console.Out, rule, lexicon);
        return chosen.Length > 0 ? ExitCode.Fine : Wrong("--explain", id, [.. Rules.All.Select(r => r.Id)]);
    }

    private static int Wrong(string option, string given, params string[] expected) =>
        Refuse($"{option}：给出“{given}”，应为 {string.Join("、", expected)}{(Nearest.Of(given, expected) is { } nearest ? $"；是否为“{nearest}”？" : "")}");

    private static int Refuse(string message)
    {
        Console.Error.WriteLine(message);
        return ExitCode.Failed;
    }
}
