using System.CommandLine;
using System.Text.Json.Nodes;
using Jiheng.Cli.Output;
using Jiheng.Register.Verifying;

namespace Jiheng.Cli.Commands;

/// <summary>jiheng register verify SAMPLE RESULTS: whether a check has found exactly what a sample holds (与正确答案比对).</summary>
internal static class RegisterVerifyCommand
{
    private const int Shown = 10;

    internal static Command Build()
    {
        var sample = new Argument<string>("样本文件夹") { Description = "jiheng register sample 写出的文件夹" };
        var (results, json) = (new Argument<string>("结果文件夹") { Description = "jiheng register check 核查该样本写出的文件夹" }, Arguments.Json());
        var command = new Command("verify", "把样本的核查结果与正确答案逐条比对：不缺、不多为 0，否则列出前几处，状态为 1") { sample, results, json };
        command.SetAction(parsed =>
        {
            try
            {
                return Show(SampleVerification.Run(parsed.GetValue(sample)!, parsed.GetValue(results)!), parsed.GetValue(json));
            }
            catch (InvalidDataException problem)
            {
                Console.Error.WriteLine(problem.Message);
                return ExitCode.Failed;
            }
        });
        return command;
    }

    private static int Show(IReadOnlyList<TruthPart> parts, bool json)
    {
        var isEqual = parts.All(static p => p.IsEqual);
        if (json) Json.Write(new JsonObject { ["equal"] = isEqual, ["parts"] = new JsonArray([.. parts.Select(static p => (JsonNode)new JsonObject { ["name"] = p.Name, ["expected"] = p.Expected, ["missing"] = p.Missing.Count, ["extra"] = p.Extra.Count })]) });
        else TextTable.Write(["项目", "正确答案", "缺少", "多出"], parts.Select(static p => new[] { p.Name, $"{p.Expected}", $"{p.Missing.Count}", $"{p.Extra.Count}" }));
        foreach (var difference in parts.SelectMany(Differences)) Report.Progress(difference);
        Report.Progress(isEqual ? "与正确答案完全一致。" : $"与正确答案不一致：缺少 {parts.Sum(static p => p.Missing.Count)} 处，多出 {parts.Sum(static p => p.Extra.Count)} 处。请核对两个文件夹是否出自同一样本、文件是否按顺序给出；正确答案按核查年度 2024 计算。");
        return isEqual ? ExitCode.Fine : ExitCode.Findings;
    }

    private static IEnumerable<string> Differences(TruthPart part) =>
        [.. part.Missing.Take(Shown).Select(m => $"{part.Name}缺少：{m}"), .. part.Extra.Take(Shown).Select(e => $"{part.Name}多出：{e}")];
}
