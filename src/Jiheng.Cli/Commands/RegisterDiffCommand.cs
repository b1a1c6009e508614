using System.CommandLine;
using System.Diagnostics;
using Jiheng.Cli.Enrolment;
using Jiheng.Cli.Output;
using Jiheng.Data.Reading;
using Jiheng.Register;
using Jiheng.Register.Results;
using Jiheng.Register.Standing;

namespace Jiheng.Cli.Commands;

/// <summary>jiheng register diff INDEX CHANGES: a day's changes against a standing index (增量核查).</summary>
internal static class RegisterDiffCommand
{
    private const string Embedded = "embedded";

    internal static Command Build()
    {
        var index = new Argument<string>("索引") { Description = "索引文件夹，由 jiheng register check --index 留下" };
        var changes = new Argument<string[]>("变动文件") { Description = "变动名单 CSV 或 .xlsx，按先后给出；列为变动类型（新增、变更、退保、死亡）和参保登记的各列；不给则只重写结果", Arity = ArgumentArity.ZeroOrMore };
        var output = new Option<string?>("--out") { Description = "结果写到哪个文件夹（默认 out/diff）" };
        var full = new Option<bool>("--full") { Description = "同时写出变动后的全部明细 duplicates.csv、deceased.csv（不给变动文件，或结论、年度有变时总是写出）" };
        var compact = new Option<bool>("--compact") { Description = "并入后压缩索引：把累计的变动合入条目表，以后读得更快；不必重读登记" };
        var engine = new Option<string>("--engine") { Description = "核查引擎：增量只用 embedded（本机）", DefaultValueFactory = static _ => Embedded };
        var (json, results) = (Arguments.Json(), new CheckArguments());
        var command = new Command("diff", "增量核查：把一天的变动并入索引，列出新增和结束的重复参保、死亡后仍参保、人次和核减的增减；结果与变动后全量核查相同") { index, changes, output, full, compact, engine, json };
        results.AddTo(command, withLeads: false);
        command.SetAction(parsed =>
        {
            if (parsed.GetValue(engine) != Embedded) return Refuse($"--engine：给出“{parsed.GetValue(engine)}”；增量核查只在本机进行，请去掉 --engine。集群上请全量核查：jiheng register check --engine clickhouse。");
            var options = new CheckOptions([], [], parsed.GetValue(output) ?? Home.Of("out", "diff"));
            var diagnostics = new Diagnostics();
            if (results.Read(parsed, options, diagnostics) is not { } read) return Refuse([.. diagnostics.Items.Select(static d => d.ToString())]);
            return Run(read, new(parsed.GetValue(index)!, parsed.GetValue(changes) ?? [], options.Folder) { Conversion = read.Conversion, Results = read.Results, Full = parsed.GetValue(full), Compact = parsed.GetValue(compact) }, parsed, results, parsed.GetValue(json));
        });
        return command;
    }

    private static int Run(CheckOptions read, DiffOptions options, ParseResult parsed, CheckArguments results, bool json)
    {
        var watch = Stopwatch.StartNew();
        using var diff = RegisterDiff.Open(options, out var problems);
        if (diff is null) return Refuse([.. problems]);
        Directory.CreateDirectory(options.Folder);
        if (results.UnmaskReason(parsed) is { } reason) UnmaskingLog.Add(options.Folder, reason, $"register diff，{options.Changes.Count} 个变动文件");
        DiffSummary summary;
        try
        {
            summary = diff.Run();
        }
        catch (DamagedIndexException problem)
        {
            return Refuse(problem.Message);
        }

        var seconds = (decimal)watch.ElapsedMilliseconds / 1000;
        Report.Progress($"变动核对：读入 {summary.AppliedRows + summary.Rejected:N0} ＝ 并入 {summary.AppliedRows:N0} ＋ 退回 {summary.Rejected:N0}；用时 {seconds:0.00} 秒。");
        if (summary.Rejected > 0) Report.Progress($"退回的行和原因见 {Path.Combine(options.Folder, "rejected.csv")}。");
        if (results.Material(parsed, summary.Standing, read) is { } material)
            foreach (var path in CheckDocuments.Write(read.Folder, material)) Report.Progress($"已写出 {path}");
        if (options.Compact) Report.Progress($"索引已压缩：{options.Index}");
        if (json) Json.Write(DiffJson.Of(summary));
        else DiffTables.Print(summary, options.Folder);
        return summary.Rejected > 0 ? ExitCode.Findings : ExitCode.Fine;
    }

    private static int Refuse(params string[] messages)
    {
        foreach (var message in messages) Console.Error.WriteLine(message);
        return ExitCode.Failed;
    }
}
