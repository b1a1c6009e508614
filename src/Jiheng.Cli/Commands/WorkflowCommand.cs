using System.CommandLine;
using System.Text.Json.Nodes;
using Jiheng.Cli.Output;
using Jiheng.Data.Reading;
using Jiheng.Workflow.Checking;
using Jiheng.Workflow.Display;
using Jiheng.Workflow.Reading;

namespace Jiheng.Cli.Commands;

/// <summary>jiheng workflow: the workflows of an office, checked and shown (办理流程).</summary>
internal static class WorkflowCommand
{
    internal static Command Build() => new("workflow", "校验和查看办理流程（workflows/*.yaml）") { Check(), Show() };

    private static Command Check()
    {
        var path = new Argument<string?>("目录或文件") { Description = "流程文件所在目录，或一个流程文件（默认为自带的 workflows/）", Arity = ArgumentArity.ZeroOrOne };
        var json = Arguments.Json();
        var command = new Command("check", "读取并校验流程：每步走得到、办得完，没有死分支，没有人能审批自己填报的件；有缺陷的给出反例") { path, json };
        command.SetAction(parsed => RunCheck(parsed.GetValue(path), parsed.GetValue(json)));
        return command;
    }

    private static Command Show()
    {
        var name = new Argument<string>("流程") { Description = "流程的编号或名称，如 self-evaluation、绩效自评" };
        var path = new Option<string?>("--from") { Description = "流程文件所在目录，或一个流程文件（默认为自带的 workflows/）" };
        var command = new Command("show", "用文字画出一个流程：步骤、谁办理、期限、去向") { name, path };
        command.SetAction(parsed => RunShow(parsed.GetValue(name)!, parsed.GetValue(path)));
        return command;
    }

    private static int RunCheck(string? path, bool json)
    {
        var diagnostics = new Diagnostics();
        var library = Load(path, diagnostics);
        if (json) Json.Write(Result(library, diagnostics));
        Report.Diagnostics(diagnostics, Severity.Note);
        if (library is null) return ExitCode.Failed;
        if (!json)
        {
            TextTable.Write(["流程", "编号", "版本", "步骤", "情形", "文件"], library.All.OrderBy(w => w.Definition.Id, StringComparer.Ordinal).Select(Row));
            Console.WriteLine($"{library.All.Count} 个流程通过校验{(diagnostics.HasErrors ? "；有缺陷的流程不能使用，缺陷见上" : "")}。");
        }

        return diagnostics.HasErrors ? library.All.Count > 0 ? ExitCode.Findings : ExitCode.Failed : ExitCode.Fine;
    }

    private static int RunShow(string name, string? path)
    {
        var diagnostics = new Diagnostics();
        var library = Load(path, diagnostics);
        if (library?.Find(name) is { } workflow)
        {
            Console.Write(WorkflowDiagram.Of(workflow.Definition));
            return ExitCode.Fine;
        }

        Report.Diagnostics(diagnostics, Severity.Error);
        if (library is null) return ExitCode.Failed;
        var known = library.Latest.SelectMany(w => new[] { w.Definition.Id, w.Definition.Name }).ToArray();
        var nearest = Nearest.Of(name, known);
        Console.Error.WriteLine($"没有流程“{name}”{(nearest is null ? "" : $"；是否为“{nearest}”？")}；已有：{string.Join("、", library.Latest.Select(w => $"{w.Definition.Name}（{w.Definition.Id}）"))}");
        return ExitCode.Failed;
    }

    private static WorkflowLibrary? Load(string? path, Diagnostics diagnostics)
    {
        var from = path ?? Home.Of("workflows");
        if (File.Exists(from)) return WorkflowLibrary.Read([from], diagnostics);
        if (!Directory.Exists(from)) diagnostics.Error(new(from), "", "流程文件所在的目录，或一个流程文件", "请核对路径");
        else if (!Directory.EnumerateFiles(from, "*.yaml", SearchOption.AllDirectories).Any()) diagnostics.Error(new(from), "", "至少一个 .yaml 流程文件", "写法见 docs/operations/workflows.md");
        else return WorkflowLibrary.Load(from, diagnostics);
        return null;
    }

    private static string[] Row(CheckedWorkflow workflow)
    {
        var definition = workflow.Definition;
        return [definition.Name, definition.Id, $"{definition.Version}", $"{definition.Steps.Count}", $"{workflow.Cases}", definition.Origin.Source];
    }

    private static JsonObject Result(WorkflowLibrary? library, Diagnostics diagnostics) => new()
    {
        ["workflows"] = Json.Array(library?.All ?? [], w => new JsonObject
        {
            ["id"] = w.Definition.Id, ["name"] = w.Definition.Name, ["version"] = w.Definition.Version, ["steps"] = w.Definition.Steps.Count, ["cases"] = w.Cases, ["fingerprint"] = w.Definition.Fingerprint,
        }),
        ["diagnostics"] = Json.Array(diagnostics.Items, Json.Diagnostic),
    };
}
