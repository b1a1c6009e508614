using System.Text;
using Jiheng.Audit.Review;

namespace Jiheng.Cli.Auditing;

/// <summary>Carries out a request (执行审核): files in parallel, results in their order, messages to standard error.</summary>
internal static class AuditRun
{
    internal static int Run(AuditRequest request)
    {
        var output = request.Labels is { } labels ? new ScoreOutput(labels) : AuditOutput.Of(request.Format, request.Folder);
        using var file = OpenFile(request);
        var writer = file ?? Console.Out;
        var (unreadable, grave, kept) = (0, false, new List<(string Path, IReadOnlyList<ReviewedFinding> Findings)>());
        var progress = new Progress(request.Files.Count);
        output.Begin(writer);
        OrderedWork.Run(request.Files, request.Threads, f => AuditOutcome.Of(f, request, output), outcome =>
        {
            if (file is null || outcome.Error is not null) progress.Clear();
            if (outcome.Error is not null) Console.Error.WriteLine(outcome.Error);
            output.Take(writer, outcome);
            progress.Step(outcome.File.Path);
            if (outcome.Error is not null) unreadable++;
            grave |= outcome.Findings.Any(f => f.Accepted is null && f.Finding.Severity >= request.FailOn);
            if (request.NewBaseline is not null && outcome.Findings.Count > 0) kept.Add((outcome.File.Path, outcome.Findings));
        });
        output.End(writer);
        progress.Clear();
        if (request.NewBaseline is { } path) WriteBaseline(path, kept, request.Reason);
        if (request.Files.Count > 1 && unreadable > 0) Console.Error.WriteLine($"{request.Files.Count} 个文件中有 {unreadable} 个未能审核，原因见上。");
        return unreadable > 0 ? ExitCode.Failed : grave ? ExitCode.Findings : ExitCode.Fine;
    }

    /// <summary>Results of all documents go to one file of the folder; html and docx write a file for each.</summary>
    private static StreamWriter? OpenFile(AuditRequest request)
    {
        if (request.Folder is not { } folder || request.Format is "html" or "docx") return null;
        Directory.CreateDirectory(folder);
        return new(Path.Combine(folder, "audit." + (request.Format == "text" ? "txt" : request.Format)), false, new UTF8Encoding(false)) { NewLine = "\n" };
    }

    private static void WriteBaseline(string path, List<(string Path, IReadOnlyList<ReviewedFinding> Findings)> kept, string reason)
    {
        using (var writer = new StreamWriter(path, false, new UTF8Encoding(false)) { NewLine = "\n" }) Baseline.Write(writer, kept, reason);
        Console.Error.WriteLine($"已写出基线 {path}（{kept.Sum(k => k.Findings.Count)} 项）{(reason.Length == 0 ? "；请逐项填写 reason 后使用" : "")}。");
    }
}
